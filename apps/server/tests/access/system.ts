import { admins, allCallers, type ProcedureRows } from './_row.ts'

export const systemRows: ProcedureRows = {
  'system.health': { input: () => undefined, answers: allCallers },
  'system.diagnose': { input: () => undefined, answers: admins },
}
