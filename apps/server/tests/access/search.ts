import { allCallers, type ProcedureRows } from './_row.ts'

export const searchRows: ProcedureRows = {
  'search.query': { input: () => ({ q: 'oak lamp' }), answers: allCallers },
}
