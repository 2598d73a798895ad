import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProgram, runProgram } from './_programs.ts'

const root = new URL('../../../../', import.meta.url).pathname
const script = join(root, 'deploy/ecs/deploy.sh')
const aws = findProgram('aws', 'apt-get install awscli')
const account = '111122223333'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'atelier-ecs-'))))
afterAll(() => rm(folder, { recursive: true }))

/** A program of that name which fails as the real one does. */
async function failing(name: string, message: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\necho ${JSON.stringify(message)} >&2\nexit 254\n`)
  await chmod(path, 0o755)
}

const deploy = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(script, args, { ...process.env, AWS_ACCOUNT_ID: account, AWS_REGION: 'eu-central-1', ...env })

describe('deploy/ecs/deploy.sh', () => {
  it.each(['development', 'production'])('prints every command for %s and runs none', name => {
    const { code, output } = deploy([name, '--dry-run'], { PATH: `${folder}:/usr/bin:/bin` })
    expect(code).toBe(0)
    const registry = `${account}.dkr.ecr.eu-central-1.amazonaws.com`
    const steps = output
      .trim()
      .split('\n')
      .map(line => line.split(' ').slice(1, 4).join(' '))
    expect(steps).toEqual([
      'aws sts get-caller-identity',
      'aws ecr get-login-password',
      'docker login --username',
      'docker build --target',
      `docker push ${registry}/atelier:${name}-${/atelier:\w+-(\w+)/.exec(output)?.[1]}`,
      'aws ecr describe-images',
      'deploy/ecs/render.sh deploy/ecs/backend-task.json',
      'aws ecs register-task-definition',
      'aws ecs run-task',
      'aws ecs wait',
      'aws ecs describe-tasks',
      'aws ecs update-service',
      'aws ecs wait',
    ])
    expect(output).toContain(`--cluster atelier-${name} --service backend`)
    expect(output).toContain('"command":["node","--enable-source-maps","migrate.js"]')
  })

  it.each([['staging'], ['production', '--force'], ['']])('refuses "%s" with how it is called', (...args) => {
    const { code, errors } = deploy(args)
    expect([code, errors]).toEqual([2, expect.stringContaining('deploy.sh development|production [--dry-run]')])
  })

  it.each([
    ['Unable to locate credentials. You can configure credentials by running "aws configure".', 'run `aws configure`'],
    ['An error occurred (ExpiredToken) when calling the GetCallerIdentity operation', 'aws sso login'],
    ['An error occurred (InvalidClientTokenId) when calling GetCallerIdentity', 'a key that is active'],
    ['An error occurred (AccessDeniedException): User is not authorized to perform: x', 'sts:GetCallerIdentity in IAM'],
  ])('names the cure of %s', async (message, cure) => {
    await failing('aws', message)
    for (const name of ['docker', 'git']) await failing(name, 'not reached')
    const { code, errors } = deploy(['production'], { PATH: `${folder}:/usr/bin:/bin`, API_HOST: 'api.example.com' })
    expect(code).toBe(1)
    expect(errors).toContain(message.slice(0, 30))
    expect(errors).toMatch(/^cure: /m)
    expect(errors).toContain(cure)
  })

  it.skipIf(aws === undefined)('names the cure of missing credentials to a person with the real AWS CLI', () => {
    const env = { HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', API_HOST: 'api.example.com' }
    const { code, errors } = runProgram(script, ['production'], { PATH: process.env['PATH'], ...env })
    if (errors.includes('install docker')) return
    expect([code, errors]).toEqual([1, expect.stringContaining('run `aws configure`')])
  })
})

interface TaskDefinition {
  readonly containerDefinitions: readonly {
    readonly name: string
    readonly image: string
    readonly environment?: readonly { readonly name: string; readonly value: string }[]
    readonly secrets?: readonly { readonly name: string }[]
    readonly mountPoints?: readonly { readonly containerPath: string }[]
    readonly dockerLabels?: Readonly<Record<string, string>>
  }[]
}

const someKey = { AWS_ACCESS_KEY_ID: 'some', AWS_SECRET_ACCESS_KEY: 'key' }

const values = {
  IMAGE: `${account}.dkr.ecr.eu-central-1.amazonaws.com/atelier@sha256:${'0'.repeat(64)}`,
  ENVIRONMENT: 'production',
  ACCOUNT: account,
  REGION: 'eu-central-1',
  API_HOST: 'api.example.com',
  ACME_EMAIL: 'ops@example.com',
}

function render(file: string): string {
  const env = { ...process.env, ...values }
  const { code, output, errors } = runProgram(join(root, 'deploy/ecs/render.sh'), [join(root, 'deploy/ecs', file)], env)
  if (code !== 0) throw new Error(errors)
  return output
}

function containerOf(file: string): TaskDefinition['containerDefinitions'][number] {
  const definition: TaskDefinition = JSON.parse(render(file))
  const [container] = definition.containerDefinitions
  if (!container) throw new Error(`${file} has no container`)
  return container
}

describe('the files of deploy/ecs', () => {
  it.skipIf(aws === undefined).each([
    ['backend-task.json', 'register-task-definition'],
    ['proxy-task.json', 'register-task-definition'],
    ['postgres-task.json', 'register-task-definition'],
    ['backend-service.json', 'create-service'],
  ])('%s fits the input of aws ecs %s, as the AWS CLI checks it', async (file, command) => {
    const path = join(folder, file)
    const check = async (text: string) => {
      await writeFile(path, text)
      // No server listens there: faults of the input are reported first.
      const flags = ['--region', 'eu-central-1', '--endpoint-url', 'http://127.0.0.1:1']
      const env = { PATH: process.env['PATH'], HOME: folder, AWS_MAX_ATTEMPTS: '1', ...someKey }
      return runProgram(aws ?? '', ['ecs', command, '--cli-input-json', `file://${path}`, ...flags], env).errors
    }
    expect(await check(render(file))).toMatch(/^\s*Could not connect to the endpoint URL[^\n]+\s*$/)
    const wrong = { ...JSON.parse(render(file)), surprise: true }
    expect(await check(JSON.stringify(wrong))).toContain('surprise')
  })

  it('refuses to render with a name that is not set', () => {
    const { code, errors } = runProgram(
      join(root, 'deploy/ecs/render.sh'),
      [join(root, 'deploy/ecs/proxy-task.json')],
      {
        PATH: process.env['PATH'],
      },
    )
    expect([code, errors]).toEqual([1, expect.stringContaining('render.sh: set ')])
  })

  it('call containers, images and folders as Compose does', async () => {
    const compose: { services: Record<string, { image?: string; volumes?: string[] }> } = parse(
      await readFile(join(root, 'docker-compose.production.yml'), 'utf8'),
    )
    const { db, proxy, backend } = compose.services
    expect(containerOf('backend-task.json').name).toBe('backend')
    expect(backend).toBeDefined()
    expect(containerOf('postgres-task.json')).toMatchObject({ name: 'db', image: db?.image })
    expect(containerOf('postgres-task.json').mountPoints).toMatchObject([{ containerPath: '/var/lib/postgresql' }])
    expect(db?.volumes).toEqual(['db-data:/var/lib/postgresql'])
    expect(containerOf('proxy-task.json')).toMatchObject({ name: 'proxy', image: proxy?.image })
  })

  it('name variables that the server reads, and keep every secret out of the file', async () => {
    const { environment = [], secrets = [] } = containerOf('backend-task.json')
    const known = await readFile(join(root, '.env.example'), 'utf8')
    for (const { name } of [...environment, ...secrets]) expect(known).toContain(`# ${name}=`)
    expect(secrets.map(({ name }) => name)).toEqual([
      'DATABASE_URL',
      'SECRET_KEY',
      'SMTP_URL',
      'MAIL_FROM',
      'REDIS_URL',
    ])
  })

  it('keep the latest images and drop layers without a tag', async () => {
    const policy: { rules: { rulePriority: number; selection: object; action: object }[] } = JSON.parse(
      await readFile(join(root, 'deploy/ecs/lifecycle-policy.json'), 'utf8'),
    )
    expect(policy.rules).toMatchObject([
      { rulePriority: 1, selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days' } },
      { rulePriority: 2, selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10 } },
    ])
    expect(policy.rules.map(({ action }) => action)).toEqual([{ type: 'expire' }, { type: 'expire' }])
  })
})
