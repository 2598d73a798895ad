import { row } from '../row.ts'

export const sessions = [
  row({ method: 'post', path: '/accounts/token', procedure: 'sessions.refresh', status: 200, cookie: true }),
  row({ method: 'post', path: '/accounts/logout', procedure: 'sessions.logout', status: 200, cookie: true }),
  row({ method: 'post', path: '/accounts/reauthenticate', procedure: 'sessions.reauthenticate', status: 204 }),
  row({ method: 'get', path: '/accounts/sessions', procedure: 'sessions.list', status: 200 }),
  row({ method: 'delete', path: '/accounts/sessions', procedure: 'sessions.revokeOthers', status: 204 }),
  row({ method: 'delete', path: '/accounts/sessions/:id', procedure: 'sessions.revoke', status: 204 }),
]
