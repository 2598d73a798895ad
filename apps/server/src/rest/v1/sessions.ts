import { route } from '../route.ts'

export const sessions = [
  route({ method: 'post', path: '/accounts/token', procedure: 'sessions.refresh', status: 200, cookie: true }),
  route({ method: 'post', path: '/accounts/logout', procedure: 'sessions.logout', status: 200, cookie: true }),
  route({ method: 'post', path: '/accounts/reauthenticate', procedure: 'sessions.reauthenticate', status: 204 }),
  route({ method: 'get', path: '/accounts/sessions', procedure: 'sessions.list', status: 200 }),
  route({ method: 'delete', path: '/accounts/sessions', procedure: 'sessions.revokeOthers', status: 204 }),
  route({ method: 'delete', path: '/accounts/sessions/:id', procedure: 'sessions.revoke', status: 204 }),
]
