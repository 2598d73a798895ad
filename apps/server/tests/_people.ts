import type { Role } from '@atelier/domain'
import type { PoolClient } from 'pg'
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

/** Registers and logs in a user, with a verified address and the given role. */
export async function createPerson(
  backend: TestBackend,
  {
    role = 'USER',
    verified = true,
    username = `${role.toLowerCase()}-${++count}`,
  }: { role?: Role; verified?: boolean; username?: string } = {},
): Promise<Person> {
  const email = `${username}@studio.example`
  const password = 'oak and linen'
  const account = await backend.as().accounts.register({ email, password, username })
  await inDatabase(backend, async client => {
    await client.query('update users set role = $1 where id = $2', [role, account.user.id])
    if (verified) await client.query('update accounts set verified_at = now() where id = $1', [account.id])
  })
  const { accessToken, refreshToken } = await backend.as().sessions.login({ email, password })
  if (refreshToken === null) throw new Error('the refresh token was asked for in the answer')
  return { userId: account.user.id, accountId: account.id, username, email, password, accessToken, refreshToken }
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
