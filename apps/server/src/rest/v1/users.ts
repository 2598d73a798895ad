import { row } from '../row.ts'

export const users = [
  row({ method: 'get', path: '/users', procedure: 'users.list', status: 200 }),
  row({ method: 'post', path: '/users', procedure: 'users.create', status: 201, location: '/users/:id' }),
  row({ method: 'get', path: '/users/:id', procedure: 'users.get', status: 200 }),
  row({ method: 'patch', path: '/users/:id', procedure: 'users.update', status: 200 }),
  row({ method: 'delete', path: '/users/:id', procedure: 'users.remove', status: 204 }),
  row({
    method: 'get',
    path: '/users/:id/level',
    procedure: 'users.level',
    status: 200,
    quirks: { texts: { NOT_FOUND: 'User not found' } },
  }),
  row({ method: 'get', path: '/users/:username/profile', procedure: 'users.profile', status: 200 }),
  row({ method: 'put', path: '/users/:id/avatar', procedure: 'users.setAvatar', status: 200, in: 'multipart' }),
  row({ method: 'delete', path: '/users/:id/avatar', procedure: 'users.removeAvatar', status: 204 }),
  row({ method: 'post', path: '/users/:id/ban', procedure: 'users.ban', status: 200 }),
  row({ method: 'post', path: '/users/:id/unban', procedure: 'users.unban', status: 200 }),
]
