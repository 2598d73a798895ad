import { type ProcedureRows, staff } from './_row.ts'

export const mailTemplatesRows: ProcedureRows = {
  'mailTemplates.list': { input: () => ({}), answers: staff },
  'mailTemplates.get': { input: () => ({ template: 'welcome' }), answers: staff },
}
