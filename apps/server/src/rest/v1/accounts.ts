import { route } from '../route.ts'

export const accounts = [
  route({
    method: 'post',
    path: '/accounts/register',
    procedure: 'accounts.register',
    status: 201,
    quirks: {
      texts: {
        EMAIL_NOT_ALLOWED: 'Email not whitelisted',
        ALREADY_EXISTS: "Account with the {field} '{value}' already exists",
      },
      documented: { body: ['email', 'password', 'username'] },
    },
  }),
  route({
    method: 'post',
    path: '/accounts/login',
    procedure: 'sessions.login',
    status: 200,
    quirks: {
      constants: { refreshIn: 'cookie' },
      pick: ['accessToken'],
      documented: { body: [['email', 'username'], 'password'] },
    },
  }),
  route({
    method: 'get',
    path: '/accounts/verify/:token',
    procedure: 'accounts.verify',
    status: 200,
    quirks: {
      preview: 'preview',
      statusOf: { NOT_FOUND: 400 },
      texts: { LINK_TOKEN_INVALID: 'Invalid verification token' },
      documented: {},
    },
  }),
  route({ method: 'post', path: '/accounts/verification', procedure: 'accounts.resendVerification', status: 202 }),
  route({ method: 'get', path: '/accounts/me', procedure: 'accounts.me', status: 200 }),
  route({ method: 'patch', path: '/accounts/me', procedure: 'accounts.updateMe', status: 200 }),
  route({ method: 'delete', path: '/accounts/me', procedure: 'accounts.deleteMe', status: 204, in: 'json' }),
  route({ method: 'get', path: '/accounts/me/export', procedure: 'accounts.exportMe', status: 200 }),
  route({ method: 'post', path: '/accounts/password/forgot', procedure: 'accounts.forgotPassword', status: 202 }),
  route({ method: 'post', path: '/accounts/password/reset', procedure: 'accounts.resetPassword', status: 204 }),
  route({
    method: 'put',
    path: '/accounts/password',
    procedure: 'accounts.changePassword',
    status: 204,
    quirks: { constants: { refreshIn: 'cookie' } },
  }),
  route({ method: 'post', path: '/accounts/email', procedure: 'accounts.changeEmail', status: 202 }),
  route({
    method: 'get',
    path: '/accounts/email/confirm/:token',
    procedure: 'accounts.confirmEmail',
    status: 200,
    quirks: { preview: 'preview' },
  }),
]
