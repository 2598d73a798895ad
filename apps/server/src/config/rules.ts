import type { Env, VariableName } from './variables.ts'

/** A fault of one variable, and what to set. */
export interface Fault {
  readonly name: VariableName
  readonly text: string
}

const pairs = [
  ['FIRST_SUPERUSER', 'FIRST_SUPERUSER_PASSWORD'],
  ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'],
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
] as const satisfies readonly (readonly [VariableName, VariableName])[]

const secrets = [
  'SECRET_KEY',
  'SECRET_KEY_PREVIOUS',
  'METRICS_TOKEN',
  'FIRST_SUPERUSER_PASSWORD',
  'AWS_SECRET_ACCESS_KEY',
  'UPSTASH_REDIS_REST_TOKEN',
  'OPENAI_API_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
] as const satisfies readonly VariableName[]

const neededInProduction = [
  ['PUBLIC_URL', 'set the https origin that people use'],
  ['SMTP_URL', 'set smtps://user:password@host:465'],
  ['MAIL_FROM', 'set the sender of mails'],
] as const satisfies readonly (readonly [VariableName, string])[]

/**
 * Rules between variables, on the raw texts, so that they are listed beside faults of form.
 * Source: `reliability.md` S45, `documented-api.md` 7 (first superuser).
 */
export function ruleFaults(env: Env): Fault[] {
  return [
    ...halves(env),
    ...equals(env),
    ...ports(env),
    ...redis(env),
    ...(env['NODE_ENV'] === 'production' ? strict(env) : []),
  ]
}

const halves = (env: Env): Fault[] =>
  pairs
    .filter(([one, other]) => (env[one] === undefined) !== (env[other] === undefined))
    .map(([one, other]) => {
      const [missing, present] = env[one] === undefined ? [one, other] : [other, one]
      return { name: missing, text: `is not set, but ${present} is; set both or neither` }
    })

const equals = (env: Env): Fault[] =>
  secrets.flatMap((name, index) => {
    const twin = secrets.slice(0, index).find(other => env[other] !== undefined && env[other] === env[name])
    return twin ? [{ name, text: `equals ${twin}; set a secret of its own` }] : []
  })

const redis = (env: Env): Fault[] =>
  env['REDIS_URL'] !== undefined && env['UPSTASH_REDIS_REST_URL'] !== undefined
    ? [{ name: 'REDIS_URL', text: 'is set, and so is UPSTASH_REDIS_REST_URL; set one of them' }]
    : []

const ports = (env: Env): Fault[] =>
  env['PROBE_PORT'] !== undefined && env['PROBE_PORT'] === (env['PORT'] ?? '8081')
    ? [{ name: 'PROBE_PORT', text: 'equals PORT; set a port of its own, or unset it' }]
    : []

function strict(env: Env): Fault[] {
  const faults: Fault[] = []
  for (const [name, cure] of neededInProduction)
    if (!env[name]) faults.push({ name, text: `is not set, and production needs it; ${cure}` })
  for (const name of secrets) {
    const value = env[name]
    if (value !== undefined && isSample(value)) faults.push({ name, text: 'is a sample value; set a random one' })
  }
  const databaseUrl = env['DATABASE_URL']
  if (databaseUrl && URL.canParse(databaseUrl) && isDefaultPassword(new URL(databaseUrl)))
    faults.push({ name: 'DATABASE_URL', text: 'holds a sample or default password; set a random one' })
  if (env['PUBLIC_URL']?.startsWith('http:') && env['PUBLIC_URL_ALLOW_HTTP'] !== 'true')
    faults.push({
      name: 'PUBLIC_URL',
      text: 'is http, so passwords and tokens travel in clear; set an https origin, or PUBLIC_URL_ALLOW_HTTP=true',
    })
  if (Number(env['RATE_LIMIT_FACTOR'] ?? 1) === 0)
    faults.push({ name: 'RATE_LIMIT_FACTOR', text: 'is 0, and production keeps its limits; set 1 or unset it' })
  if (env['OUTSIDE_ALLOW_LOOPBACK'] === 'true')
    faults.push({
      name: 'OUTSIDE_ALLOW_LOOPBACK',
      text: 'is true, which lets webhooks reach what listens on this machine; unset it',
    })
  return faults
}

const sampleWord =
  /(?:change|replace)[-_ ]?(?:this|me|it)|^(?:secret|password|passw0rd|admin|test|dev|sample|example|your)|^<.*>$/i

/** Passwords that database images, guides and installers set. */
const defaultPasswords = new Set([
  'postgres',
  'postgresql',
  'pgpass',
  'mysecretpassword',
  'root',
  'toor',
  'atelier',
  '1234',
  '12345',
  '123456',
])

function isDefaultPassword({ username, password }: URL): boolean {
  const decoded = decodeURIComponent(password)
  if (decoded === '') return false
  const word = decoded.toLowerCase()
  return isSample(decoded) || defaultPasswords.has(word) || word === decodeURIComponent(username).toLowerCase()
}

/** A word from an example file, or a text of too few different characters to be random. */
function isSample(value: string): boolean {
  if (value === '') return false
  return sampleWord.test(value) || (value.length >= 16 && new Set(value).size < 8)
}
