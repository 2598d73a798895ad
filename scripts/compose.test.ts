import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

type Need = Readonly<Record<string, { readonly condition: string }>>

interface Service {
  readonly image?: string
  readonly build?: unknown
  readonly command?: unknown
  readonly entrypoint?: unknown
  readonly environment?: readonly string[]
  readonly depends_on?: unknown
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly networks?: readonly string[]
  readonly stop_grace_period?: string
  readonly labels?: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes?: Readonly<Record<string, unknown>>
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>
}

const compose: Compose = parse(readFileSync('docker-compose.yml', 'utf8'))
const production: Compose = parse(readFileSync('docker-compose.production.yml', 'utf8'))
const override: Compose = parse(readFileSync('docker-compose.override.yml', 'utf8'))
const dockerfile = readFileSync('Dockerfile', 'utf8')

function service(name: string, of: Compose = compose): Service {
  const found = of.services[name]
  if (found === undefined) throw new Error(`no service ${name}`)
  return found
}

/** Published ports by service, as they are written. */
function published(of: Compose): Readonly<Record<string, readonly string[]>> {
  const pairs = Object.entries(of.services).map(([name, { ports = [] }]) => [name, ports] as const)
  return Object.fromEntries(pairs.filter(([, ports]) => ports.length > 0))
}

function environment(name: string, of: Compose = compose): ReadonlyMap<string, string | undefined> {
  return new Map(
    (service(name, of).environment ?? []).map(entry => {
      const at = entry.indexOf('=')
      return at < 0 ? [entry, undefined] : [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )
}

/** Services that end or are healthy before this one starts, through others too. */
function waitsFor(name: string): string[] {
  const needs: Need = Object(service(name).depends_on)
  return Object.keys(needs).flatMap(other => [other, ...waitsFor(other)])
}

describe('docker-compose.yml', () => {
  it('publishes the proxy alone', () => {
    expect(published(compose)).toEqual({ proxy: ['80:80'] })
    expect(service('proxy').command).not.toContain('--api.insecure')
  })

  it('keeps the documented service names, so that printed commands name something', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['backend', 'db', 'adminer', 'proxy']))
  })

  it('prints no key: each is drawn at the first start and read from a volume', () => {
    expect(readFileSync('docker-compose.yml', 'utf8')).not.toMatch(/change-me|password@/i)
    expect(String(service('keys').command)).toContain('/dev/urandom')
    const readers = Object.entries(compose.services).filter(([, { volumes = [] }]) => volumes.includes('keys:/keys:ro'))
    expect(readers.map(([name]) => name)).toEqual(['backend', 'db', 's3', 's3-rules'])
    const early = readers.filter(([name]) => !waitsFor(name).includes('keys'))
    expect(early).toEqual([])
    expect(compose.volumes).toHaveProperty('keys')
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
    expect(service('db').volumes).toContain('db-data:/var/lib/postgresql')
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

  it('hands the backend the addresses and the keys of its services', () => {
    const backend = environment('backend')
    const keys = String(service('backend').entrypoint)
    expect(keys).toContain('DATABASE_URL="postgres://atelier:$$(cat /keys/database)@db:5432/atelier"')
    expect(environment('db').get('POSTGRES_PASSWORD_FILE')).toBe('/keys/database')
    expect(keys).toContain('AWS_SECRET_ACCESS_KEY="$$(cat /keys/s3)"')
    expect(String(service('s3').entrypoint)).toContain('ROOT_SECRET_KEY="$$(cat /keys/s3)"')
    expect(backend.get('AWS_ACCESS_KEY_ID')).toBe(environment('s3').get('ROOT_ACCESS_KEY'))
    const urls = ['SMTP_URL', 'S3_ENDPOINT', 'REDIS_URL']
    expect(urls.map(name => new URL(backend.get(name) ?? '').hostname)).toEqual(['mail', 's3', 'redis'])
    // The image's own command, which an entrypoint hides.
    expect(dockerfile).toContain(`CMD ${JSON.stringify(service('backend').command).replaceAll(',', ', ')}`)
  })

  it('gives the bucket the rules of docs/storage.md before the backend starts, with the key of its root', () => {
    expect(service('backend').depends_on).toMatchObject({ 's3-rules': { condition: 'service_completed_successfully' } })
    expect(service('s3-rules').depends_on).toEqual({ s3: { condition: 'service_healthy' } })
    expect(String(service('s3-rules').command)).toContain('AWS_SECRET_ACCESS_KEY="$$(cat /keys/s3)"')
    const given = environment('s3-rules')
    expect(given.get('AWS_ACCESS_KEY_ID')).toBe(environment('s3').get('ROOT_ACCESS_KEY'))
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

  it('publishes Adminer, the dashboard, the backend and the mails to this machine alone', () => {
    expect(published(override)).toEqual({
      proxy: ['127.0.0.1:8090:8080'],
      adminer: ['127.0.0.1:8080:8080'],
      mail: ['127.0.0.1:8025:8025'],
      backend: ['127.0.0.1:8081:8081'],
    })
    expect(service('proxy', override).command).toEqual([
      ...(Array.isArray(service('proxy').command) ? Array.from(Object(service('proxy').command)) : []),
      '--api.insecure',
    ])
  })

  it('mounts the sources and runs pnpm dev', () => {
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

describe('docker-compose.production.yml', () => {
  const source = readFileSync('docker-compose.production.yml', 'utf8')

  it('publishes the proxy alone: 80 and 443 to everybody, the dashboard to this machine', () => {
    expect(published(production)).toEqual({ proxy: ['80:80', '443:443', '127.0.0.1:8090:8090'] })
  })

  it('has no default for a secret: each stops the start with the line to set', () => {
    const secrets = [...source.matchAll(/\$\{(\w*(?:KEY|PASSWORD|URL|FROM|HOST))\b(:\?[^}]+)?\}/g)]
    const bare = secrets.filter(([, , cure]) => cure === undefined).map(([, name]) => name)
    // Named a second time, where the first use has stopped the start already.
    expect(bare).toEqual(['API_HOST', 'DB_PASSWORD'])
    const needed = new Set(secrets.flatMap(([, name = '', cure]) => (cure === undefined ? [] : [name])))
    expect([...needed].toSorted()).toEqual(['API_HOST', 'DB_PASSWORD', 'MAIL_FROM', 'SECRET_KEY', 'SMTP_URL'])
    const example = readFileSync('.env.production.example', 'utf8')
    for (const name of needed) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'))
  })

  it('gives the backend every variable that production needs, and its probes a port of their own', () => {
    const backend = environment('backend', production)
    expect(backend.get('NODE_ENV')).toBe('production')
    expect(backend.get('TRUSTED_PROXY_HOPS')).toBe('1')
    expect(backend.get('PUBLIC_URL')).toMatch(/^https:\/\/\$\{API_HOST/)
    expect(backend.get('PROBE_PORT')).not.toBe(backend.get('PORT'))
    const known = readFileSync('.env.example', 'utf8')
    for (const name of backend.keys()) expect(known).toContain(`# ${name}=`)
  })

  it('keeps the data and the certificates in volumes, the database out of reach', () => {
    expect(service('db', production).volumes).toEqual(['db-data:/var/lib/postgresql'])
    expect(service('proxy', production).volumes).toContain('acme:/acme')
    expect(production.networks?.['back']?.internal).toBe(true)
    const front = Object.entries(production.services).filter(([, { networks = [] }]) => networks.includes('front'))
    expect(front.map(([name]) => name)).toEqual(['proxy', 'backend'])
  })

  it('sends the proxy to ready processes alone, and lets them drain', () => {
    const labels = service('backend', production).labels
    expect(labels).toContain('traefik.http.routers.backend.entrypoints=websecure')
    expect(labels).toContain('traefik.http.services.backend.loadbalancer.healthcheck.path=/readyz')
    expect(labels).toContain('traefik.http.services.backend.loadbalancer.healthcheck.port=8082')
    expect(service('backend', production).stop_grace_period).toBe('30s')
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
  it('lets a context of less than 10 MB through, the document that the reference is made of included', () => {
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
    expect(bytes).toBeLessThan(10_000_000)
  })
})
