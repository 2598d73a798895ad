import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { envExample } from './example.ts'
import type { Env } from './variables.ts'
import { parseConfig } from './config.ts'

const randomKey = 'q8Zt3vJ0mWb7XyKfN4sLdRhUeCoPaGi2'.repeat(2)
const development: Env = { NODE_ENV: 'development', DATABASE_URL: 'postgres://a:b@localhost/c', SECRET_KEY: randomKey }
const production: Env = {
  ...development,
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://atelier:9fK2xQ7w@db/atelier',
  PUBLIC_URL: 'https://api.example.com',
  SMTP_URL: 'smtps://u:p@mail.example.com:465',
  MAIL_FROM: 'Atelier <no-reply@example.com>',
}

const configOf = (env: Env) => {
  const parsed = parseConfig(env)
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  return parsed.config
}
const faultsOf = (env: Env): readonly string[] => {
  const parsed = parseConfig(env)
  return parsed.ok ? [] : parsed.faults
}

const warningsOf = (env: Env): readonly string[] => {
  const parsed = parseConfig(env)
  return parsed.ok ? parsed.warnings : []
}

describe('parseConfig', () => {
  it('fills in the defaults of development', () => {
    const config = configOf(development)
    expect(config.server).toMatchObject({ port: 8081, publicUrl: 'http://localhost:8081', workers: 1 })
    expect(config.server.cors).toEqual({ listed: ['http://localhost:8081'], anyLocalPort: true })
    expect(config.server.hosts).toEqual(['127.0.0.1', '::1'])
    expect(config.rateLimitFactor).toBe(100)
    expect(config.accounts).toMatchObject({
      requireVerifiedEmail: false,
      passwords: { minLength: 4, refuseCommon: false },
      firstSuperuser: null,
    })
    expect(config.storage).toBeNull()
    expect(config.cache.redis).toBeNull()
  })

  it('fills in the defaults of production', () => {
    const config = configOf(production)
    expect(config.server.cors).toEqual({ listed: ['https://api.example.com'], anyLocalPort: false })
    expect(config.server.hosts).toBeUndefined()
    expect(config.rateLimitFactor).toBe(1)
    expect(config.accounts).toMatchObject({
      requireVerifiedEmail: true,
      passwords: { minLength: 10, refuseCommon: true },
    })
  })

  it('lists every fault at once, one line each, in the order of .env.example', () => {
    const faults = faultsOf({ ...development, PORT: '80a1', WEB_CONCURRENCY: '0', SECRET_KEY: 'short' })
    expect(faults).toEqual([
      'PORT: "80a1" is not a port from 1 to 65535; set for example PORT=8081',
      'WEB_CONCURRENCY: "0" is not a whole number from 1 to 64; set for example WEB_CONCURRENCY=2',
      expect.stringMatching(/^SECRET_KEY: its value is not a secret of at least 64 bytes; set for example SECRET_KEY=/),
    ])
  })

  it('refuses an environment without NODE_ENV, SECRET_KEY and DATABASE_URL', () => {
    expect(faultsOf({}).map(line => line.split(':')[0])).toEqual(['NODE_ENV', 'SECRET_KEY', 'DATABASE_URL'])
  })

  it.each([
    ['other machines can reach it', { HOST: '0.0.0.0' }],
    ['a proxy stands before it', { TRUSTED_PROXY_HOPS: '1' }],
    ['it is no development server', { NODE_ENV: 'test' }],
  ])('keeps the limits where %s', (_, change) => {
    expect(configOf({ ...development, ...change }).rateLimitFactor).toBe(1)
  })

  it('takes a blank value for an unset one', () => {
    expect(configOf({ ...development, PORT: ' ', S3_BUCKET: '' }).server.port).toBe(8081)
  })

  it('refuses a probe port that is the port of the server', () => {
    expect(configOf({ ...development, PROBE_PORT: '8082' }).server.probePort).toBe(8082)
    const fault = 'PROBE_PORT: equals PORT; set a port of its own, or unset it'
    expect(faultsOf({ ...development, PROBE_PORT: '8081' })).toEqual([fault])
  })

  it('takes several replicas with blanks between them, and names a wrong one without showing it', () => {
    const urls = 'postgres://a:b@one/shop  postgres://a:b@two,three/shop'
    expect(configOf({ ...development, DATABASE_REPLICA_URL: urls }).database.replicaUrls).toEqual(urls.split('  '))
    expect(faultsOf({ ...development, DATABASE_REPLICA_URL: 'postgres://a/b http://secret' })).toEqual([
      expect.stringMatching(/^DATABASE_REPLICA_URL: its value is not one or more postgres:/),
    ])
  })

  it('takes a Redis by its own protocol or by REST, and not both', () => {
    const [url, token] = ['https://redis.example.com', 'q8Zt3vJ0mWb7XyKfN4sL']
    const rest = { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token }
    const plain = { REDIS_URL: 'redis://redis:6379' }
    expect(configOf({ ...development, ...rest }).cache.redis).toEqual({ url, token })
    expect(configOf({ ...development, ...plain }).cache.redis).toEqual({ url: 'redis://redis:6379', token: null })
    const fault = 'REDIS_URL: is set, and so is UPSTASH_REDIS_REST_URL; set one of them'
    expect(faultsOf({ ...development, ...rest, ...plain })).toEqual([fault])
  })

  it('never prints a secret', () => {
    const env = {
      ...development,
      SECRET_KEY: 'canary-key',
      DATABASE_URL: 'mysql://u:canary-db@h',
      METRICS_TOKEN: 'canary',
    }
    expect(faultsOf(env)).toHaveLength(3)
    expect(faultsOf(env).join('\n')).not.toContain('canary')
  })

  it('asks for both halves of a pair', () => {
    expect(faultsOf({ ...development, UPSTASH_REDIS_REST_URL: 'http://localhost:8079' })).toEqual([
      'UPSTASH_REDIS_REST_TOKEN: is not set, but UPSTASH_REDIS_REST_URL is; set both or neither',
    ])
  })
})

describe('the allow-list', () => {
  it('lets every address in when it is unset, and none when it is empty or only commas', () => {
    expect(configOf(development).accounts.allowList.entries).toBeNull()
    expect(configOf({ ...development, WHITELISTED_EMAILS: '' }).accounts.allowList.entries).toEqual([])
    expect(configOf({ ...development, WHITELISTED_EMAILS: ' , ,' }).accounts.allowList.entries).toEqual([])
  })

  it('takes addresses and *@domain, trimmed and in lower case', () => {
    const { entries } = configOf({ ...development, WHITELISTED_EMAILS: ' Ana@x.com, *@Studio.example ' }).accounts
      .allowList
    expect(entries).toEqual(['ana@x.com', '*@studio.example'])
  })

  it('stops the start at an entry of another form', () => {
    expect(faultsOf({ ...development, WHITELISTED_EMAILS: 'ana@x.com,studio.example' })).toHaveLength(1)
  })
})

describe('production', () => {
  it.each([
    ['a missing public origin', { PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    ['a public origin with a path', { PUBLIC_URL: 'https://example.com/api' }, 'PUBLIC_URL'],
    ['a sample password of the first admin', superuser('changethis'), 'FIRST_SUPERUSER_PASSWORD'],
    ['a sample password of the database', { DATABASE_URL: 'postgres://a:changethis@db/a' }, 'DATABASE_URL'],
    ['a default password of the database', { DATABASE_URL: 'postgres://a:postgres@db/a' }, 'DATABASE_URL'],
    ['a password that equals its user', { DATABASE_URL: 'postgres://shop:shop@db/a' }, 'DATABASE_URL'],
    ['an http public origin', { PUBLIC_URL: 'http://api.example.com' }, 'PUBLIC_URL'],
    ['a key of one repeated letter', { SECRET_KEY: 'a'.repeat(64) }, 'SECRET_KEY'],
    ['a key from .env.example', { SECRET_KEY: `change-me-${'abcdefghij'.repeat(6)}` }, 'SECRET_KEY'],
    ['two equal secrets', { METRICS_TOKEN: randomKey }, 'METRICS_TOKEN'],
    ['switched-off rate limits', { RATE_LIMIT_FACTOR: '0' }, 'RATE_LIMIT_FACTOR'],
    ['webhooks to the machine itself', { OUTSIDE_ALLOW_LOOPBACK: 'true' }, 'OUTSIDE_ALLOW_LOOPBACK'],
  ])('refuses %s', (_, change, name) => {
    expect(faultsOf({ ...production, ...change }).map(line => line.split(':')[0])).toEqual([name])
  })

  it('accepts an http public origin when a variable says so', () => {
    const env = { ...production, PUBLIC_URL: 'http://api.internal', PUBLIC_URL_ALLOW_HTTP: 'true' }
    expect(faultsOf(env)).toEqual([])
  })

  it('takes a first admin at any address that may register', () => {
    const { email } = configOf({ ...production, ...superuser('9fK2xQ7w of oak'), FIRST_SUPERUSER: 'admin@localhost' })
      .accounts.firstSuperuser ?? { email: undefined }
    expect(email).toBe('admin@localhost')
  })

  it('lets a development machine use sample values', () => {
    expect(faultsOf({ ...development, ...superuser('changethis'), RATE_LIMIT_FACTOR: '0' })).toEqual([])
  })
})

function superuser(password: string): Env {
  return { FIRST_SUPERUSER: 'admin@example.com', FIRST_SUPERUSER_PASSWORD: password }
}

describe('names of older systems', () => {
  it('warns once for a known old name, and not when ours is set too', () => {
    expect(warningsOf({ ...development, PROJECT_NAME: 'x' })).toEqual(['PROJECT_NAME is not read here: set SITE_NAME'])
    expect(warningsOf({ ...development, PROJECT_NAME: 'x', SITE_NAME: 'y' })).toEqual([])
  })

  it('makes the database URL from its parts', () => {
    const { DATABASE_URL: _, ...rest } = development
    const parts = { POSTGRES_SERVER: 'db', POSTGRES_USER: 'app', POSTGRES_PASSWORD: 'p@ss/word', POSTGRES_DB: 'socia' }
    expect(configOf({ ...rest, ...parts }).database.url).toBe('postgres://app:p%40ss%2Fword@db:5432/socia')
    expect(configOf({ ...development, ...parts }).database.url).toBe('postgres://a:b@localhost/c')
  })
})

it('.env.example lists every variable', async () => {
  expect(await readFile(new URL('../../../../.env.example', import.meta.url), 'utf8')).toBe(envExample())
})
