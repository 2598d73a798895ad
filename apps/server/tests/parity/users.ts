import { anImageFile, formWith } from '../_images.ts'
import { post, type Call, type Side } from './_call.ts'

const face = await anImageFile('face.png', { tint: 77 })
const colleague = { email: 'made@studio.example', password: 'oak and linen', username: 'colleague' }

export const usersCalls: readonly Call[] = [
  { procedure: 'users.list', by: 'eve', input: { role: 'ADMIN' }, http: ['GET', '/v1/users?role=ADMIN'] },
  { procedure: 'users.list', by: 'ana', input: {}, http: ['GET', '/v1/users'], refused: 'FORBIDDEN' },
  { procedure: 'users.get', by: 'ana', input: { id: 1 }, http: ['GET', '/v1/users/1'] },
  { procedure: 'users.level', by: 'ana', input: { id: 2 }, http: ['GET', '/v1/users/2/level'] },
  {
    procedure: 'users.profile',
    input: ({ people }: Side) => ({ username: people.eve.username }),
    http: ({ people }) => ['GET', `/v1/users/${people.eve.username}/profile`],
  },
  {
    procedure: 'users.setAvatar',
    by: 'ana',
    input: { id: 1, image: face },
    http: ['PUT', '/v1/users/1/avatar', { body: formWith(['image', face]) }],
  },
  { procedure: 'users.deleteAvatar', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/users/1/avatar'] },
  { procedure: 'users.create', by: 'boss', input: colleague, http: post('/v1/users', colleague) },
  {
    procedure: 'users.update',
    by: 'boss',
    input: { id: 2, level: 4 },
    http: ['PATCH', '/v1/users/2', { json: { level: 4 } }],
  },
  { procedure: 'users.listSessions', by: 'boss', input: { id: 2 }, http: ['GET', '/v1/users/2/sessions'] },
  { procedure: 'users.revokeSessions', by: 'boss', input: { id: 2 }, http: ['DELETE', '/v1/users/2/sessions'] },
  { procedure: 'users.ban', by: 'boss', input: { id: 2 }, http: ['POST', '/v1/users/2/ban'] },
  { procedure: 'users.unban', by: 'boss', input: { id: 2 }, http: ['POST', '/v1/users/2/unban'] },
  { procedure: 'users.delete', by: 'boss', input: { id: 2 }, http: ['DELETE', '/v1/users/2'] },
]
