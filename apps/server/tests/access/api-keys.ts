import { aName, oneself, type ProcedureRows, type World } from './_row.ts'

/** A key of the owner: for allCallers else it does not exist. */
const another = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'] as const
const ofOwner = async ({ backend, owner }: World) => {
  const { id } = await backend
    .as(owner.accessToken)
    .apiKeys.create({ name: aName(), scopes: ['products:read', 'orders:write'] })
  return { id }
}

export const apiKeysRows: ProcedureRows = {
  'apiKeys.list': { input: () => ({}), answers: oneself },
  'apiKeys.get': { input: ofOwner, answers: another },
  'apiKeys.create': { input: () => ({ name: aName(), scopes: ['projects:write'] }), answers: oneself },
  'apiKeys.update': { input: async world => ({ ...(await ofOwner(world)), name: aName() }), answers: another },
  'apiKeys.delete': { input: ofOwner, answers: another },
}
