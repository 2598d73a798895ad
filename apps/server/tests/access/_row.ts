import type { TestBackend } from '../_backend.ts'
import type { Person } from '../_people.ts'

/** What the calls name: it belongs to `owner`, never to the caller. */
export interface World {
  readonly backend: TestBackend
  readonly owner: Person
}

interface ProcedureRow {
  /** What it names exists and belongs to the owner, until a call has changed it. */
  readonly input: (world: World) => unknown
  /** `ok` or a code for an anonymous caller, another user, an EMPLOYEE and an ADMIN. */
  readonly answers: readonly [anonymous: string, other: string, employee: string, admin: string]
}

export type ProcedureRows = Readonly<Record<string, ProcedureRow>>

export const isProcedureRows = (value: unknown): value is ProcedureRows =>
  typeof value === 'object' && value !== null && Object.values(value).every(row => Array.isArray(row?.answers))

export const allCallers = ['ok', 'ok', 'ok', 'ok'] as const
export const oneself = ['UNAUTHENTICATED', 'ok', 'ok', 'ok'] as const
export const ownerOrStaff = ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'] as const
export const staff = ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'] as const
export const admins = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'ok'] as const
export const always = (code: string) => [code, code, code, code] as const

let names = 0
export const aName = () => `name-${(names += 1)}`
export const newcomer = () => {
  const username = aName()
  return { username, email: `${username}@studio.example`, password: 'oak and linen' }
}
