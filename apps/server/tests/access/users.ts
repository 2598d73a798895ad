import { rowsOf } from '../_people.ts'
import { anImageFile } from '../_images.ts'
import { admins, allCallers, newcomer, oneself, ownerOrStaff, staff, type ProcedureRows, type World } from './_row.ts'

const aUser = async ({ backend }: World) => ({ id: (await backend.as().accounts.register(newcomer())).user.id })
const aBannedUser = async ({ backend }: World) => {
  const { id, user } = await backend.as().accounts.register(newcomer())
  await rowsOf(backend, 'update accounts set banned_at = now() where id = $1', [id])
  return { id: user.id }
}
const aUserWithAvatar = async (world: World) => {
  const { id } = await aUser(world)
  await rowsOf(world.backend, `update users set avatar_url = 'https://elsewhere.example/old.png' where id = $1`, [id])
  return { id }
}

export const usersRows: ProcedureRows = {
  'users.list': { input: () => ({ q: 'name' }), answers: staff },
  'users.get': { input: ({ owner }) => ({ id: owner.userId }), answers: ['UNAUTHENTICATED', 'NOT_FOUND', 'ok', 'ok'] },
  'users.level': { input: ({ owner }) => ({ id: owner.userId }), answers: oneself },
  'users.profile': { input: ({ owner }) => ({ username: owner.username }), answers: allCallers },
  'users.create': { input: newcomer, answers: admins },
  'users.update': { input: async world => ({ ...(await aUser(world)), location: 'Lisbon' }), answers: admins },
  'users.delete': { input: aUser, answers: admins },
  'users.setAvatar': {
    input: async world => ({ ...(await aUser(world)), image: await anImageFile('ana.png') }),
    answers: ownerOrStaff,
  },
  'users.deleteAvatar': { input: aUserWithAvatar, answers: ownerOrStaff },
  'users.listSessions': { input: aUser, answers: admins },
  'users.revokeSessions': { input: aUser, answers: admins },
  'users.ban': { input: aUser, answers: admins },
  'users.unban': { input: aBannedUser, answers: admins },
}
