import { route } from '../route.ts'

export const exports = [
  route({ method: 'post', path: '/exports', procedure: 'exports.create', status: 201 }),
  route({ method: 'post', path: '/price-lists/:code/document', procedure: 'documents.priceList', status: 201 }),
]
