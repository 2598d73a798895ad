import { allCallers, type ProcedureRows, staff } from './_row.ts'

export const exportsRows: ProcedureRows = {
  'exports.create': { input: () => ({ kind: 'products', format: 'csv' }), answers: staff },
  'documents.priceList': { input: () => ({ code: 'retail' }), answers: allCallers },
}
