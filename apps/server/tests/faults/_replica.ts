import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../_free-port.ts'
import { run, type Running, runServer } from '../_process.ts'

/** `pnpm test:faults` sets it: counts as in `spec/reliability.md` 1 in place of the small ones of `pnpm test`. */
export const isFull = process.env['FULL_COUNTS'] === '1'
export const count = (small: number, full: number): number => (isFull ? full : small)

/** `NAIVE=1` runs these tests against `_naive-replica.ts`, which does what one would write first: each must fail. */
export const isNaive = process.env['NAIVE'] === '1'

/** A server in a process of its own: the bundle that production runs. */
export interface Replica extends Running {
  readonly url: string
}

const adminLogin = { email: 'admin@studio.example', password: 'oak and linen of the admin' }

export interface ReplicaSettings {
  readonly databaseUrl: string
  readonly smtpUrl: string
  /** Default: a free one. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  /** A source file below `src` to run in place of the bundle. */
  readonly entry?: string
}

const secretKey = randomBytes(64).toString('base64')

/** Starts one and waits until `/readyz` says that it may be asked. All of a test file share a secret key. */
export async function startReplica({
  databaseUrl,
  smtpUrl,
  port: wanted,
  env = {},
  entry = isNaive ? '../tests/faults/_naive-replica.ts' : undefined,
}: ReplicaSettings): Promise<Replica> {
  const port = wanted ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const variables = {
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: 'http://api.test:8443',
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    SECRET_KEY: secretKey,
    FIRST_SUPERUSER: adminLogin.email,
    FIRST_SUPERUSER_PASSWORD: adminLogin.password,
    RATE_LIMIT_FACTOR: '0',
    LOG_LEVEL: 'warn',
    ...env,
  }
  const replica = entry === undefined ? await runServer(variables) : run(entry, variables)
  let ended = false
  void replica.ended.then(() => (ended = true))
  while (!(await isReady(url))) {
    if (ended) throw new Error(`the replica ended before it was ready:\n${replica.output()}\n${replica.errors()}`)
    await pause(50)
  }
  return { ...replica, url }
}

export async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

export interface Asked {
  readonly token?: string
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** The code of a refusal; empty for what is none. */
  readonly code: string
}

/** One request, answered or not: a broken connection rejects. */
export async function ask(
  base: string,
  what: `${string} /${string}`,
  { token, json, headers }: Asked = {},
): Promise<Answer> {
  const [method = 'GET', path = '/'] = what.split(' ')
  const sent = new Headers(headers)
  if (token !== undefined) sent.set('authorization', `Bearer ${token}`)
  if (json !== undefined) sent.set('content-type', 'application/json')
  const body = json === undefined ? {} : { body: JSON.stringify(json) }
  const response = await fetch(`${base}${path}`, { method, headers: sent, ...body })
  const text = await response.text()
  const code = response.status < 400 ? '' : codeOf(text)
  return { status: response.status, text, headers: response.headers, code }
}

function codeOf(text: string): string {
  const parsed: { error?: { code?: string; data?: { code?: string } } } = JSON.parse(text)
  return parsed.error?.code ?? parsed.error?.data?.code ?? 'no code'
}

export interface Login {
  readonly accessToken: string
  readonly refreshToken: string
}

export interface RegisteredUser extends Login {
  readonly userId: number
  readonly email: string
  readonly password: string
}

export async function logIn(base: string, { email, password }: { email: string; password: string }): Promise<Login> {
  const { status, text } = await ask(base, 'POST /trpc/sessions.login', { json: { email, password } })
  if (status !== 200) throw new Error(`login: ${status} ${text}`)
  const { result }: { result: { data: Login } } = JSON.parse(text)
  return result.data
}

export const logInAdmin = (base: string): Promise<Login> => logIn(base, adminLogin)

let people = 0

/** Registers a user over HTTP and logs them in. */
export async function registerUser(base: string): Promise<RegisteredUser> {
  const username = `user-${process.pid}-${++people}`
  const login = { email: `${username}@studio.example`, password: 'oak and linen' }
  const { status, text } = await ask(base, 'POST /v1/accounts/register', { json: { ...login, username } })
  if (status !== 201) throw new Error(`register: ${status} ${text}`)
  const account: { user: { id: number } } = JSON.parse(text)
  return { ...login, ...(await logIn(base, login)), userId: account.user.id }
}
