import { post, type Call, type Side } from './_call.ts'

const newcomer = { email: 'new@studio.example', password: 'oak and linen', username: 'newcomer' }
const tokenOf = async ({ server }: Side, address: string, subject: string) =>
  /[/=]([\w-]{43})\b/.exec((await server.backend.mailTo(address, subject)).text)?.[1]

export const accountsCalls: readonly Call[] = [
  { procedure: 'accounts.register', input: newcomer, http: post('/v1/accounts/register', newcomer) },
  {
    procedure: 'accounts.register',
    input: { ...newcomer, username: 'other' },
    http: post('/v1/accounts/register', { ...newcomer, username: 'other' }),
    refused: 'ALREADY_EXISTS',
  },
  {
    procedure: 'accounts.verify',
    input: async (side: Side) => ({ token: await tokenOf(side, newcomer.email, 'Confirm') }),
    http: ['GET', '/v1/accounts/verify/:token'],
  },
  {
    procedure: 'accounts.verify',
    input: { token: 'nobody' },
    http: ['GET', '/v1/accounts/verify/nobody'],
    refused: 'LINK_TOKEN_INVALID',
  },
  {
    procedure: 'accounts.resendVerification',
    input: { email: 'x@studio.example' },
    http: post('/v1/accounts/verification', { email: 'x@studio.example' }),
  },
  {
    procedure: 'accounts.forgotPassword',
    input: { email: 'x@studio.example' },
    http: post('/v1/accounts/password/forgot', { email: 'x@studio.example' }),
  },
  {
    procedure: 'accounts.resetPassword',
    input: { token: 'x', password: 'oak and linen' },
    http: post('/v1/accounts/password/reset', { token: 'x', password: 'oak and linen' }),
    refused: 'LINK_TOKEN_INVALID',
  },
  {
    procedure: 'accounts.confirmEmail',
    input: { token: 'x' },
    http: ['GET', '/v1/accounts/email/confirm/x'],
    refused: 'LINK_TOKEN_INVALID',
  },
  { procedure: 'accounts.me', by: 'ana', http: ['GET', '/v1/accounts/me'] },
  { procedure: 'accounts.me', http: ['GET', '/v1/accounts/me'], refused: 'UNAUTHENTICATED' },
  {
    procedure: 'accounts.updateMe',
    by: 'ana',
    input: { location: 'Lisbon', about: '*Oak*', links: [{ label: 'Shop', url: 'https://oak.example' }] },
    http: [
      'PATCH',
      '/v1/accounts/me',
      { json: { location: 'Lisbon', about: '*Oak*', links: [{ label: 'Shop', url: 'https://oak.example' }] } },
    ],
  },
  {
    procedure: 'accounts.updateMe',
    by: 'ana',
    input: { location: 'x', ifVersion: 77 },
    http: [
      'PATCH',
      '/v1/accounts/me',
      { json: { location: 'x' }, headers: { 'if-match': '"77-AAAAAAAAAAAAAAAAAAAAAA"' } },
    ],
    refused: 'VERSION_CONFLICT',
  },
  {
    procedure: 'accounts.changeEmail',
    by: 'ben',
    input: { email: 'moved@studio.example', password: 'oak and linen' },
    http: post('/v1/accounts/email', { email: 'moved@studio.example', password: 'oak and linen' }),
  },
  { procedure: 'accounts.exportMe', by: 'ana', http: ['GET', '/v1/accounts/me/export'] },
  {
    procedure: 'accounts.changePassword',
    by: 'cleo',
    input: { currentPassword: 'wrong', password: 'linen and oak' },
    http: ['PUT', '/v1/accounts/password', { json: { current_password: 'wrong', password: 'linen and oak' } }],
    refused: 'INVALID_CREDENTIALS',
  },
]
