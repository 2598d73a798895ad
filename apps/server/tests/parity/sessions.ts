import { post, type Call, type Side } from './_call.ts'

export const sessionsCalls: readonly Call[] = [
  {
    procedure: 'sessions.login',
    input: ({ people }: Side) => ({ email: people.cleo.email, password: people.cleo.password }),
    http: ({ people }) => post('/v1/accounts/login', { email: people.cleo.email, password: people.cleo.password }),
  },
  {
    procedure: 'sessions.login',
    input: { username: 'nobody', password: 'x' },
    http: post('/v1/accounts/login', { username: 'nobody', password: 'x' }),
    refused: 'INVALID_CREDENTIALS',
  },
  { procedure: 'sessions.list', by: 'cleo', http: ['GET', '/v1/accounts/sessions'] },
  {
    procedure: 'sessions.reauthenticate',
    by: 'cleo',
    input: { password: 'wrong' },
    http: post('/v1/accounts/reauthenticate', { password: 'wrong' }),
    refused: 'INVALID_CREDENTIALS',
  },
  {
    procedure: 'sessions.revoke',
    by: 'cleo',
    input: { id: 9_999 },
    http: ['DELETE', '/v1/accounts/sessions/9999'],
    refused: 'NOT_FOUND',
  },
  { procedure: 'sessions.revokeOthers', by: 'cleo', input: {}, http: ['DELETE', '/v1/accounts/sessions'] },
  {
    procedure: 'sessions.refresh',
    input: ({ people }: Side) => ({ refreshToken: people.cleo.refreshToken }),
    http: ({ people }) => post('/v1/accounts/token', { refresh_token: people.cleo.refreshToken }),
  },
  {
    procedure: 'sessions.refresh',
    input: { refreshToken: 'x' },
    http: post('/v1/accounts/token', { refresh_token: 'x' }),
    refused: 'TOKEN_INVALID',
  },
  { procedure: 'sessions.logout', by: 'cleo', input: {}, http: post('/v1/accounts/logout', {}) },
]
