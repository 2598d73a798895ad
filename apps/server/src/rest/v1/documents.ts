import { route } from '../route.ts'

export const documents = [
  route({ method: 'get', path: '/documents', procedure: 'documents.list', status: 200 }),
  route({ method: 'get', path: '/documents/:id', procedure: 'documents.get', status: 200 }),
  route({ method: 'get', path: '/documents/:id/file', procedure: 'documents.file', status: 200, isFile: true }),
  route({ method: 'post', path: '/price-lists/:code/document', procedure: 'documents.priceList', status: 201 }),
]
