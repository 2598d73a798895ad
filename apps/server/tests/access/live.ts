import { allCallers, type ProcedureRows } from './_row.ts'

export const liveRows: ProcedureRows = {
  'live.subscribe': { input: () => ({ types: ['project.created'] }), answers: allCallers },
}
