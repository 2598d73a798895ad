import { admins, anybody, newcomer, oneself, staff, type ProcedureRows, type World } from './_row.ts'

const aUser = async ({ house }: World) => ({ id: (await house.as().accounts.register(newcomer())).user.id })

export const usersRows: ProcedureRows = {
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
