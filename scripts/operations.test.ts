import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { nameRepository } from './sdk/name-repository.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))

describe('Makefile', () => {
  it('deploys by the scripts of deploy', () => {
    expect(recipes.get('deploy-production')).toBe('deploy/ecs/deploy.sh production')
    expect(recipes.get('up-production')).toBe('docker compose -f docker-compose.production.yml up --build -d')
  })

  const recipes = new Map(
    [...read('Makefile').matchAll(/^([\w-]+):\n\t(.+)$/gm)].map(match => [match[1] ?? '', match[2] ?? '']),
  )

  it.each([
    ['serve-api', 'start'],
    ['start-postgres-development', 'db start'],
    ['stop-postgres-development', 'db stop'],
    ['set-githooks', 'exec lefthook install'],
    ['fix', 'verify --fix'],
    ['type-check', 'typecheck'],
    ['lint', 'lint'],
    ['test-unit', 'test:unit'],
    ['test-integration', 'test:integration'],
    ['test-e2e', 'test:e2e'],
  ])('keeps the printed command make %s as pnpm %s', (target, command) => {
    expect(recipes.get(target)).toBe(`$(pnpm) ${command}`)
    const [script = ''] = command.split(' ')
    expect(['exec', ...Object.keys(scripts)]).toContain(script)
  })
})

describe('.github/workflows/ci.yml', () => {
  const workflow: {
    readonly on: Record<string, unknown>
    readonly jobs: { readonly check: { readonly steps: readonly Record<string, string>[]; 'timeout-minutes': number } }
  } = parse(read('.github/workflows/ci.yml'))
  const { steps } = workflow.jobs.check

  it('checks every pull request by the script that checks everything else', () => {
    expect(workflow.on).toHaveProperty('pull_request')
    expect(steps.map(step => step['run'] ?? '').join('\n')).toContain('.ci/run --coverage')
    expect(workflow.jobs.check['timeout-minutes']).toBeLessThanOrEqual(30)
  })

  it('uploads coverage only where a token is set', () => {
    const upload = steps.find(step => step['uses']?.startsWith('codecov/'))
    expect(upload?.['if']).toBe("env.CODECOV_TOKEN != ''")
  })
})

describe('.github/workflows/cd.yml', () => {
  const source = read('.github/workflows/cd.yml')
  const workflow: {
    readonly on: { readonly push: { readonly branches: readonly string[] } }
    readonly jobs: Readonly<Record<string, { readonly needs?: string | readonly string[]; readonly uses?: string }>>
  } = parse(source)

  it('checks, then pushes the image, then deploys, on main', () => {
    expect(workflow.on.push.branches).toEqual(['main'])
    const needs = Object.entries(workflow.jobs).map(([name, job]) => [name, [job.needs ?? []].flat()])
    expect(Object.fromEntries(needs)).toEqual({
      check: [],
      image: ['check'],
      'ecs-development': ['image'],
      'ecs-production': ['image', 'ecs-development'],
      kubernetes: ['image'],
    })
    expect(workflow.jobs['check']?.uses).toBe('./.github/workflows/ci.yml')
  })

  it('attaches an SBOM and where it came from to the image, and deploys it by digest', () => {
    expect(source).toContain('sbom: true')
    expect(source).toContain('provenance: mode=max')
    expect(source).toContain('--set image.digest="$DIGEST"')
  })

  it.each(['ci', 'cd', 'release'])('pins every action of %s.yml by commit', name => {
    const used = [...read(`.github/workflows/${name}.yml`).matchAll(/uses: (\S+)(.*)$/gm)]
    const loose = used.filter(([, action = '', note = '']) => {
      if (action.startsWith('./')) return false
      return !/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(note)
    })
    expect(loose.map(([line]) => line)).toEqual([])
  })
})

describe('.github/workflows/release.yml', () => {
  const source = read('.github/workflows/release.yml')

  it('shows what would be published before it publishes, with an identity that npm can attest', () => {
    const workflow: {
      readonly jobs: {
        readonly publish: {
          readonly permissions: Readonly<Record<string, string>>
          readonly steps: readonly { readonly run?: string; readonly if?: string; readonly env?: object }[]
        }
      }
    } = parse(source)
    const { permissions, steps } = workflow.jobs.publish
    expect(permissions['id-token']).toBe('write')
    expect(steps.flatMap(({ run }) => run ?? []).map(run => run.split(' ').at(-1))).toEqual([
      '--frozen-lockfile',
      'release:dry',
      'release',
    ])
    expect(steps.at(-1)).toMatchObject({ if: '${{ !inputs.dry }}', env: { NPM_CONFIG_PROVENANCE: 'true' } })
  })

  it('names its repository in both manifests, which npm compares before it attests', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'atelier-release-'))
    const manifests = ['sdk', 'cli'].map(name => join(folder.path, `packages/${name}/dist/package.json`))
    for (const path of manifests) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, '{"name":"built"}')
    }
    await nameRepository(folder.path, {})
    expect(manifests.map(read)).toEqual(['{"name":"built"}', '{"name":"built"}'])
    const job = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'studio/atelier' }
    await nameRepository(folder.path, job)
    const named = (directory: string) => ({
      name: 'built',
      repository: { type: 'git', url: 'git+https://github.com/studio/atelier.git', directory },
    })
    expect(manifests.map(path => JSON.parse(read(path)))).toEqual([named('packages/sdk'), named('packages/cli')])
    expect([scripts['release'], scripts['release:dry']]).toEqual([
      expect.stringContaining('name-repository'),
      expect.stringContaining('name-repository'),
    ])
  })

  it('is seen by every pull request as a dry run', () => {
    expect(read('.github/workflows/ci.yml')).toContain('release:dry')
  })
})

describe('.ci/run', () => {
  const script = read('.ci/run')

  it('runs the command that the README names for tests, with no suite left out', () => {
    expect(script).toContain('REQUIRE_ALL_SUITES=1')
    expect(script).toContain('npx -y pnpm@12.21.0')
    expect(script).toMatch(/^"\$\{pnpm\[@\]\}" verify/m)
    expect(script).toMatch(/^"\$\{pnpm\[@\]\}" test/m)
  })
})

describe('.vscode', () => {
  const launch: { readonly configurations: readonly Record<string, unknown>[] } = JSON.parse(
    read('.vscode/launch.json'),
  )
  const launched = launch.configurations.filter(configuration => configuration['request'] === 'launch')
  const folder = '${workspaceFolder}/'

  it('debugs what pnpm start runs, and the open test file', () => {
    const [server = '', tests = ''] = launched.map(({ program }) => String(program).replace(folder, ''))
    expect(scripts['start']).toContain(server)
    expect(existsSync(tests)).toBe(true)
  })

  it('debugs on the pinned Node', () => {
    const runtimes = launched.map(({ runtimeExecutable }) => runtimeExecutable)
    expect(runtimes).toEqual(runtimes.map(() => `${folder}node_modules/.bin/node`))
  })

  it('points the editor at the formatter, the compiler and the test runner of the workspace', () => {
    const settings: Record<string, unknown> = JSON.parse(read('.vscode/settings.json'))
    expect(settings['editor.defaultFormatter']).toBe('oxc.oxc-vscode')
    expect(existsSync(String(settings['vitest.rootConfig']))).toBe(true)
  })
})
