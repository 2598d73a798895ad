import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Service {
  readonly image?: string
  readonly build?: unknown
  readonly command?: unknown
  readonly entrypoint?: unknown
  readonly environment?: readonly string[]
  readonly depends_on?: unknown
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly labels?: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes?: Readonly<Record<string, unknown>>
}

const compose: Compose = parse(readFileSync('docker-compose.yml', 'utf8'))
const override: Compose = parse(readFileSync('docker-compose.override.yml', 'utf8'))
const dockerfile = readFileSync('Dockerfile', 'utf8')

function service(name: string): Service {
  const found = compose.services[name]
  if (found === undefined) throw new Error(`no service ${name}`)
  return found
}

/** Ports of this machine by service, whichever address they are bound to. */
function published(name: string): readonly string[] {
  return (service(name).ports ?? []).map(port => port.split(':').slice(-2).join(' -> '))
}

function environment(name: string): ReadonlyMap<string, string | undefined> {
  return new Map(
    (service(name).environment ?? []).map(entry => {
      const at = entry.indexOf('=')
      return at < 0 ? [entry, undefined] : [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
}

describe('docker-compose.yml', () => {
  it.each([
    ['proxy', ['80 -> 80', '8090 -> 8080']],
    ['backend', ['8081 -> 8081']],
    ['adminer', ['8080 -> 8080']],
  ])('publishes %s where the documents say', (name, ports) => {
    expect(published(name)).toEqual(ports)
  })

  it('keeps the documented service names, so that printed commands name something', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['backend', 'db', 'adminer', 'proxy']))
  })

  it('shows every port but the proxy and the backend to this machine only', () => {
    const open = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
      ports.some(port => !port.startsWith('127.0.0.1:')) ? [name] : [],
    )
    expect(open).toEqual(['proxy', 'backend'])
    expect(service('proxy').ports).toContain('127.0.0.1:8090:8080')
  })

  it('starts the backend after the database answers over TCP', () => {
    expect(service('backend').depends_on).toMatchObject({ db: { condition: 'service_healthy' } })
    expect(service('db').healthcheck?.test.join(' ')).toContain('pg_isready -h 127.0.0.1')
  })

  it('gives every service that is waited for as healthy a health check', () => {
    const waited = Object.values(compose.services).flatMap(({ depends_on: needs }) =>
      typeof needs === 'object' && needs !== null && !Array.isArray(needs)
        ? Object.entries(needs).flatMap(([name, need]) => (JSON.stringify(need).includes('healthy') ? [name] : []))
        : [],
    )
    expect(waited).toContain('db')
    expect(waited.filter(name => service(name).healthcheck === undefined)).toEqual([])
  })

  it('keeps the database in a named volume, at the folder that PostgreSQL 18 uses', () => {
    expect(service('db').volumes).toEqual(['db-data:/var/lib/postgresql'])
    expect(compose.volumes).toHaveProperty('db-data')
  })

  it('leaves an unset allow-list unset: the bare name, never ${...}', () => {
    const backend = environment('backend')
    expect(backend.has('WHITELISTED_EMAILS')).toBe(true)
    expect(backend.get('WHITELISTED_EMAILS')).toBeUndefined()
  })

  it('routes http://localhost to the backend by labels, nothing else by default', () => {
    const labels = service('backend').labels
    expect(labels).toContain('traefik.enable=true')
    expect(labels).toContain('traefik.http.routers.backend.rule=Host(`localhost`)')
    expect(labels).toContain('traefik.http.services.backend.loadbalancer.server.port=8081')
    expect(service('proxy').command).toContain('--providers.docker.exposedbydefault=false')
  })

  it('hands the backend the address and the secrets its services are started with', () => {
    const backend = environment('backend')
    const password = environment('db').get('POSTGRES_PASSWORD')
    expect(backend.get('DATABASE_URL')).toBe(`postgres://atelier:${password}@db:5432/atelier`)
    expect(backend.get('UPSTASH_REDIS_REST_TOKEN')).toBe(environment('redis-rest').get('SRH_TOKEN'))
    expect(backend.get('AWS_SECRET_ACCESS_KEY')).toBe(environment('s3').get('ROOT_SECRET_KEY'))
    expect(backend.get('AWS_ACCESS_KEY_ID')).toBe(environment('s3').get('ROOT_ACCESS_KEY'))
    const urls = ['DATABASE_URL', 'SMTP_URL', 'S3_ENDPOINT', 'UPSTASH_REDIS_REST_URL']
    expect(urls.map(name => new URL(backend.get(name) ?? '').hostname)).toEqual(['db', 'mail', 's3', 'redis-rest'])
  })

  it('gives the bucket the rules of docs/storage.md before the backend starts, with the key of its root', () => {
    expect(service('backend').depends_on).toMatchObject({ 's3-rules': { condition: 'service_completed_successfully' } })
    expect(service('s3-rules').depends_on).toEqual({ s3: { condition: 'service_healthy' } })
    const given = environment('s3-rules')
    expect(given.get('AWS_ACCESS_KEY_ID')).toBe(environment('s3').get('ROOT_ACCESS_KEY'))
    expect(given.get('AWS_SECRET_ACCESS_KEY')).toBe(environment('s3').get('ROOT_SECRET_KEY'))
    expect(given.get('AWS_ENDPOINT_URL_S3')).toBe(environment('backend').get('S3_ENDPOINT'))

    const documents = readFileSync('docs/storage.md', 'utf8').matchAll(/```json\n([^`]+)```/g)
    const [policy, cors] = [...documents].map(([, json = '']) => JSON.parse(json))
    for (const statement of policy.Statement) delete statement.Condition
    expect(JSON.parse(given.get('BUCKET_POLICY') ?? '')).toEqual(policy)
    cors.CORSRules[0].AllowedOrigins = ['http://localhost', 'http://localhost:*']
    expect(JSON.parse(given.get('BUCKET_CORS') ?? '')).toEqual(cors)
    const words = String(service('s3-rules').command)
    for (const name of ['BUCKET_POLICY', 'BUCKET_CORS']) expect(words).toContain(`"$$${name}"`)
    expect(words.match(/--bucket \w+/g)).toEqual(Array(2).fill(`--bucket ${environment('backend').get('S3_BUCKET')}`))
  })

  it('pins every image', () => {
    const loose = Object.entries(compose.services).filter(([, { image = '' }]) => !/:v?\d/.test(image))
    expect(loose.map(([name]) => name)).toEqual(['backend'])
  })
})

describe('docker-compose.override.yml', () => {
  const source = readFileSync('docker-compose.override.yml', 'utf8')

  it('mounts the sources, runs pnpm dev, and changes the backend alone', () => {
    expect(Object.keys(override.services)).toEqual(['backend'])
    expect(override.services['backend']?.volumes).toContain('.:/app')
    expect(override.services['backend']?.command).toContain('dev')
    expect(dockerfile).toMatch(/^FROM \S+ AS dev$/m)
  })

  it('keeps the node_modules of the image, of every package', () => {
    const folders = globSync('{apps,packages}/*/package.json').map(path => path.replace('package.json', 'node_modules'))
    const kept = ['node_modules', ...folders].map(folder => `/app/${folder}`)
    expect(override.services['backend']?.volumes).toEqual(expect.arrayContaining(kept))
  })

  it('holds an idle command that is valid once uncommented', () => {
    const idle: Compose = parse(source.replace(/^ {4}command: .*$/m, '').replace('# command: sleep', 'command: sleep'))
    expect(idle.services['backend']?.command).toBe('sleep infinity')
  })
})

describe('Dockerfile', () => {
  it('runs the bundle as PID 1, as a user without rights, watched by a health check', () => {
    const runtime = dockerfile.slice(dockerfile.indexOf('AS runtime'))
    expect(runtime).toMatch(/^USER node$/m)
    expect(runtime).toMatch(/^HEALTHCHECK /m)
    expect(runtime).toMatch(/^CMD \["node", /m)
    expect(runtime).not.toMatch(/^RUN /m)
  })

  it('runs on the pinned Node, on Debian, which brings bash', () => {
    const { catalog }: { catalog: Record<string, string> } = parse(readFileSync('pnpm-workspace.yaml', 'utf8'))
    expect(dockerfile).toContain(`FROM node:${catalog['node']}-bookworm-slim AS base`)
  })
})

describe('.dockerignore', () => {
  it('lets a context of less than 5 MB through', () => {
    const lines = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(lines).toContain('*')
    const roots = lines.filter(line => line.startsWith('!')).map(line => line.slice(1))
    const ignored = new Set(lines.filter(line => line.startsWith('**/')).map(line => line.slice(3)))
    const files = globSync([...roots, ...roots.map(root => `${root}/**`)], {
      exclude: path => ignored.has(path.split('/').at(-1) ?? ''),
    })
    const bytes = [...new Set(files)]
      .map(path => statSync(path))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(5_000_000)
  })
})
