import { row } from '../row.ts'

export const exports = [
  row({ method: 'post', path: '/exports', procedure: 'exports.create', status: 201 }),
  row({ method: 'post', path: '/price-lists/:code/document', procedure: 'documents.priceList', status: 201 }),
]
