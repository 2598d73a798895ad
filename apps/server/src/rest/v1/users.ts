import { route } from '../route.ts'

export const users = [
  route({ method: 'get', path: '/users', procedure: 'users.list', status: 200 }),
  route({ method: 'post', path: '/users', procedure: 'users.create', status: 201, location: '/users/:id' }),
  route({ method: 'get', path: '/users/:id', procedure: 'users.get', status: 200 }),
  route({ method: 'patch', path: '/users/:id', procedure: 'users.update', status: 200 }),
  route({ method: 'delete', path: '/users/:id', procedure: 'users.delete', status: 204, statusWithBody: 200 }),
  route({
    method: 'get',
    path: '/users/:id/level',
    procedure: 'users.level',
    status: 200,
    quirks: { texts: { NOT_FOUND: 'User not found' } },
  }),
  route({ method: 'get', path: '/users/:username/profile', procedure: 'users.profile', status: 200 }),
  route({ method: 'put', path: '/users/:id/avatar', procedure: 'users.setAvatar', status: 200, in: 'multipart' }),
  route({ method: 'delete', path: '/users/:id/avatar', procedure: 'users.deleteAvatar', status: 204 }),
  route({ method: 'get', path: '/users/:id/sessions', procedure: 'users.listSessions', status: 200 }),
  route({ method: 'delete', path: '/users/:id/sessions', procedure: 'users.revokeSessions', status: 204 }),
  route({ method: 'post', path: '/users/:id/ban', procedure: 'users.ban', status: 200 }),
  route({ method: 'post', path: '/users/:id/unban', procedure: 'users.unban', status: 200 }),
]
