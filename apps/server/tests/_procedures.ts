import { appRouter } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { TRPCError } from '@trpc/server'
import type { TestHouse } from './_house.ts'
import { aPerson, type Person } from './_people.ts'

/** What there is to be reached: somebody's, and never the caller's own. */
export interface World {
  readonly house: TestHouse
  readonly owner: Person
}

interface ProcedureRow {
  /** Made anew for each call: what it names is there, and is the owner's. */
  readonly input: (world: World) => unknown
  /** `ok` or a code for nobody, another user, an EMPLOYEE and an ADMIN. */
  readonly answers: readonly [nobody: string, other: string, employee: string, admin: string]
}

const anybody = ['ok', 'ok', 'ok', 'ok'] as const
const oneself = ['UNAUTHENTICATED', 'ok', 'ok', 'ok'] as const
const ownerOrStaff = ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'] as const
const staff = ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'] as const
const admins = ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'ok'] as const
const always = (code: string) => [code, code, code, code] as const

let names = 0
const aName = () => `name-${(names += 1)}`
const newcomer = () => {
  const username = aName()
  return { username, email: `${username}@studio.example`, password: 'oak and linen' }
}
const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const aProject = async ({ house, owner }: World) =>
  house.as(owner.accessToken).projects.create({ title: aName(), body: '## Oak' })
const anEvent = async ({ house, owner }: World) => house.as(owner.accessToken).events.create(place)
const aUser = async ({ house }: World) => ({ id: (await house.as().accounts.register(newcomer())).user.id })

/** Every procedure: who may call it, and an input that somebody who may can send (S1 of `spec/reliability.md`). */
export const procedureRows: Readonly<Record<string, ProcedureRow>> = {
  'accounts.register': { input: newcomer, answers: anybody },
  'accounts.verify': { input: () => ({ token: 'wrong' }), answers: always('LINK_TOKEN_INVALID') },
  'accounts.resendVerification': { input: ({ owner }) => ({ email: owner.email }), answers: anybody },
  'accounts.me': { input: () => undefined, answers: oneself },
  'accounts.updateMe': { input: () => ({ username: aName(), location: 'Lisbon' }), answers: oneself },
  'accounts.deleteMe': { input: () => ({ password: 'oak and linen' }), answers: oneself },
  'accounts.exportMe': { input: () => undefined, answers: oneself },
  'accounts.forgotPassword': { input: ({ owner }) => ({ email: owner.email }), answers: anybody },
  'accounts.resetPassword': {
    input: () => ({ token: 'wrong', password: 'another one' }),
    answers: always('LINK_TOKEN_INVALID'),
  },
  'accounts.changePassword': {
    input: () => ({ currentPassword: 'oak and linen', password: 'another one' }),
    answers: oneself,
  },
  'accounts.changeEmail': { input: () => ({ email: newcomer().email, password: 'oak and linen' }), answers: oneself },
  'accounts.confirmEmail': { input: () => ({ token: 'wrong' }), answers: always('LINK_TOKEN_INVALID') },
  'audit.list': { input: () => ({}), answers: admins },
  'events.create': { input: () => place, answers: oneself },
  'events.list': { input: () => ({ q: 'Hall' }), answers: anybody },
  'events.get': { input: async world => ({ id: (await anEvent(world)).id }), answers: anybody },
  'events.replace': { input: async world => ({ id: (await anEvent(world)).id, ...place }), answers: ownerOrStaff },
  'events.update': { input: async world => ({ id: (await anEvent(world)).id, venue: 'Barn' }), answers: ownerOrStaff },
  'events.remove': { input: async world => ({ id: (await anEvent(world)).id }), answers: ownerOrStaff },
  'events.calendar': { input: () => ({ q: 'Hall' }), answers: anybody },
  'projects.create': { input: () => ({ title: aName(), body: '## Oak' }), answers: oneself },
  'projects.listByUser': { input: ({ owner }) => ({ username: owner.username }), answers: anybody },
  'projects.list': { input: ({ owner }) => ({ userId: owner.userId }), answers: anybody },
  'projects.get': { input: async world => ({ id: (await aProject(world)).id }), answers: anybody },
  'projects.bySlug': { input: async world => ({ slug: (await aProject(world)).slug }), answers: anybody },
  'projects.update': {
    input: async world => ({ id: (await aProject(world)).id, title: 'Elm' }),
    answers: ownerOrStaff,
  },
  'projects.remove': { input: async world => ({ id: (await aProject(world)).id }), answers: ownerOrStaff },
  'sessions.login': { input: ({ owner: { email, password } }) => ({ email, password }), answers: anybody },
  'sessions.refresh': { input: () => ({ refreshToken: 'wrong' }), answers: always('TOKEN_INVALID') },
  'sessions.logout': { input: () => undefined, answers: anybody },
  'sessions.reauthenticate': { input: () => ({ password: 'oak and linen' }), answers: oneself },
  'sessions.list': { input: () => undefined, answers: oneself },
  'sessions.revoke': {
    input: async ({ house, owner }) => {
      const [session] = await house.as(owner.accessToken).sessions.list()
      return { id: session?.id }
    },
    answers: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  },
  'sessions.revokeOthers': { input: () => ({}), answers: oneself },
  'users.list': { input: () => ({ q: 'name' }), answers: staff },
  'users.get': { input: ({ owner }) => ({ id: owner.userId }), answers: ['UNAUTHENTICATED', 'NOT_FOUND', 'ok', 'ok'] },
  'users.level': { input: ({ owner }) => ({ id: owner.userId }), answers: oneself },
  'users.profile': { input: ({ owner }) => ({ username: owner.username }), answers: anybody },
  'users.create': { input: newcomer, answers: admins },
  'users.update': { input: async world => ({ ...(await aUser(world)), location: 'Lisbon' }), answers: admins },
  'users.remove': { input: aUser, answers: admins },
  'users.ban': { input: aUser, answers: admins },
  'users.unban': { input: aUser, answers: admins },
}

export const procedurePaths: readonly string[] = Object.keys(appRouter._def.procedures)

export const callers = ['nobody', 'other', 'employee', 'admin'] as const

/** An access token of such a caller, made for this one call; undefined for nobody. */
export async function tokenOf(house: TestHouse, caller: (typeof callers)[number]): Promise<string | undefined> {
  const role = { other: 'USER', employee: 'EMPLOYEE', admin: 'ADMIN' } as const
  return caller === 'nobody' ? undefined : (await aPerson(house, { role: role[caller] })).accessToken
}

/** Calls a procedure by its path; `ok` with the answer, or the code of the refusal. */
export async function call(
  house: TestHouse,
  { path, token, input }: { path: string; token?: string | undefined; input: unknown },
) {
  const [noun = '', verb = ''] = path.split('.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the path comes from the router; its input is what the row says
  const caller = house.as(token) as unknown as Record<string, Record<string, (sent: unknown) => Promise<unknown>>>
  try {
    return { code: 'ok', data: await caller[noun]?.[verb]?.(input) }
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof AppError) return { code: error.cause.code, data: null }
    throw error
  }
}
