import { always, allCallers, oneself, type ProcedureRows } from './_row.ts'

export const sessionsRows: ProcedureRows = {
  'sessions.login': { input: ({ owner: { email, password } }) => ({ email, password }), answers: allCallers },
  'sessions.refresh': { input: () => ({ refreshToken: 'wrong' }), answers: always('TOKEN_INVALID') },
  'sessions.logout': { input: () => undefined, answers: allCallers },
  'sessions.reauthenticate': { input: () => ({ password: 'oak and linen' }), answers: oneself },
  'sessions.list': { input: () => undefined, answers: oneself },
  'sessions.revoke': {
    input: async ({ backend, owner }) => {
      const [session] = await backend.as(owner.accessToken).sessions.list()
      return { id: session?.id }
    },
    answers: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  },
  'sessions.revokeOthers': { input: () => ({}), answers: oneself },
}
