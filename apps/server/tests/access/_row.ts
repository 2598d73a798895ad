import type { TestBackend } from '../_backend.ts'
import type { Person } from '../_people.ts'

/** What there is to be reached: somebody's, and never the caller's own. */
export interface World {
  readonly backend: TestBackend
  readonly owner: Person
}

interface ProcedureRow {
  /** Made anew for each call: what it names is there, and is the owner's. */
  readonly input: (world: World) => unknown
  /** `ok` or a code for nobody, another user, an EMPLOYEE and an ADMIN. */
  readonly answers: readonly [anonymous: string, other: string, employee: string, admin: string]
}

export type ProcedureRows = Readonly<Record<string, ProcedureRow>>

export const isProcedureRows = (value: unknown): value is ProcedureRows =>
  typeof value === 'object' && value !== null && Object.values(value).every(row => Array.isArray(row?.answers))

export const anybody = ['ok', 'ok', 'ok', 'ok'] as const
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
