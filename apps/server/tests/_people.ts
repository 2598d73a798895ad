import { type Role, timestampOf } from '@atelier/domain'
import { AcceptedPassword, emailKeyOf } from '@atelier/domain/accounts'
import type { PoolClient } from 'pg'
import { expect } from 'vitest'
import type { TestBackend } from './_backend.ts'

export interface Person {
  readonly userId: number
  readonly accountId: number
  readonly username: string
  readonly email: string
  readonly password: string
  readonly accessToken: string
  readonly refreshToken: string
}

let count = 0

interface Wanted {
  readonly role?: Role
  /** False: the address was never confirmed, and the mail that asks for it is under way. */
  readonly verified?: boolean
  readonly username?: string
}

/** A user of that role who is logged in. */
export async function createPerson(
  backend: TestBackend,
  { role = 'USER', verified = true, username = `${role.toLowerCase()}-${++count}` }: Wanted = {},
): Promise<Person> {
  const named = { username, email: `${username}@studio.example`, password: 'oak and linen' }
  return { ...named, ...(await (verified ? loggedIn : registered)(backend, { ...named, role })) }
}

type Named = Pick<Person, 'username' | 'email' | 'password'> & { readonly role: Role }
type Login = Omit<Person, keyof Named>

/** What registering, confirming and logging in leave behind, in one transaction: without their mails, events and audit. */
async function loggedIn({ wired }: TestBackend, { username, email, password, role }: Named): Promise<Login> {
  const { transactor, passwords, accessTokens, refreshTokens, clock } = wired.services
  const passwordHash = await passwords.hash(AcceptedPassword.of(password, [], anyPassword))
  const now = timestampOf(clock.now())
  const { secret, id } = refreshTokens.create()
  return transactor.transact({ requestId: 'test', ip: '' })(async uow => {
    const emailKey = emailKeyOf(email)
    const account = await uow.accounts.insert({ username, email, emailKey, passwordHash, role, verifiedAt: now })
    const userId = account.user.id
    const session = await uow.sessions.create({ id, userId, ip: '192.0.2.1', userAgent: 'vitest', now })
    const accessToken = accessTokens.issue({ userId, username, sessionId: session.publicId })
    const refreshToken = refreshTokens.encode(secret, session.refreshCounter)
    return { userId, accountId: account.id, accessToken, refreshToken }
  })
}

const anyPassword = { minLength: 0, refuseCommon: false, isCommon: () => false, siteName: '' }

async function registered(backend: TestBackend, { username, email, password, role }: Named): Promise<Login> {
  const account = await backend.as().accounts.register({ email, password, username })
  await rowsOf(backend, 'update users set role = $1 where id = $2', [role, account.user.id])
  const { accessToken, refreshToken } = await backend.as().sessions.login({ email, password })
  if (refreshToken === null) throw new Error('the refresh token was asked for in the answer')
  return { userId: account.user.id, accountId: account.id, accessToken, refreshToken }
}

const staff = new WeakMap<TestBackend, Map<Role, Promise<Person>>>()

/** The one person of that role whom a backend's tests share; workers keep modules, so memory is per backend. */
export function sharedPerson(backend: TestBackend, role: Role): Promise<Person> {
  const people = staff.get(backend) ?? new Map<Role, Promise<Person>>()
  staff.set(backend, people)
  const person = people.get(role) ?? createPerson(backend, { role })
  people.set(role, person)
  return person
}

/** What only the database can say, or do. */
export async function inDatabase<T>(backend: TestBackend, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await backend.pool.connect()
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (error) {
    // It may stand within a transaction.
    client.release(true)
    throw error
  }
}

/** Rows of a query, as they are. */
export const rowsOf = (backend: TestBackend, query: string, values: readonly unknown[] = []): Promise<unknown[]> =>
  inDatabase(backend, async client => (await client.query(query, [...values])).rows)

/** Resolves once a connection of this database waits for a lock. */
export async function untilLockIsAwaited(backend: TestBackend): Promise<void> {
  const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(() => rowsOf(backend, waits)).not.toEqual([])
}
