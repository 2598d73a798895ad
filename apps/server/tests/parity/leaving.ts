import type { Call } from './_call.ts'

/** Deletes the account that the other calls use. */
export const leavingCalls: readonly Call[] = [
  {
    procedure: 'accounts.deleteMe',
    by: 'ana',
    input: { password: 'oak and linen' },
    http: ['DELETE', '/v1/accounts/me', { json: { password: 'oak and linen' } }],
  },
]
