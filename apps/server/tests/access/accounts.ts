import { aName, always, allCallers, newcomer, oneself, type ProcedureRows } from './_row.ts'

export const accountsRows: ProcedureRows = {
  'accounts.register': { input: newcomer, answers: allCallers },
  'accounts.verify': { input: () => ({ token: 'wrong' }), answers: always('LINK_TOKEN_INVALID') },
  'accounts.resendVerification': { input: ({ owner }) => ({ email: owner.email }), answers: allCallers },
  'accounts.me': { input: () => undefined, answers: oneself },
  'accounts.updateMe': { input: () => ({ username: aName(), location: 'Lisbon' }), answers: oneself },
  'accounts.deleteMe': { input: () => ({ password: 'oak and linen' }), answers: oneself },
  'accounts.exportMe': { input: () => undefined, answers: oneself },
  'accounts.forgotPassword': { input: ({ owner }) => ({ email: owner.email }), answers: allCallers },
  'accounts.resetPassword': {
    input: () => ({ token: 'wrong', password: 'another one' }),
    answers: always('LINK_TOKEN_INVALID'),
  },
  'accounts.changePassword': {
    input: () => ({ currentPassword: 'oak and linen', password: 'another one' }),
    answers: oneself,
  },
  'accounts.changeEmail': { input: () => ({ email: newcomer().email, password: 'oak and linen' }), answers: oneself },
  'accounts.confirmEmail': { input: () => ({ token: 'wrong' }), answers: always('LINK_TOKEN_INVALID') },
}
