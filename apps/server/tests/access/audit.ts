import { admins, type ProcedureRows } from './_row.ts'

export const auditRows: ProcedureRows = {
  'audit.list': { input: () => ({}), answers: admins },
}
