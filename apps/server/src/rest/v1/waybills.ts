import { route } from '../route.ts'

export const waybills = [
  route({ method: 'get', path: '/waybills', procedure: 'waybills.list', status: 200 }),
  route({ method: 'post', path: '/waybills', procedure: 'waybills.create', status: 201, location: '/waybills/:id' }),
  route({ method: 'get', path: '/waybills/:id', procedure: 'waybills.get', status: 200 }),
  route({ method: 'patch', path: '/waybills/:id', procedure: 'waybills.update', status: 200 }),
  route({ method: 'delete', path: '/waybills/:id', procedure: 'waybills.delete', status: 204 }),
  route({ method: 'post', path: '/waybills/:id/lines', procedure: 'waybills.addLine', status: 201 }),
  route({ method: 'patch', path: '/waybills/:id/lines/:line_id', procedure: 'waybills.updateLine', status: 200 }),
  route({ method: 'delete', path: '/waybills/:id/lines/:line_id', procedure: 'waybills.deleteLine', status: 204 }),
  route({ method: 'post', path: '/waybills/:id/commit', procedure: 'waybills.commit', status: 200 }),
  route({
    method: 'post',
    path: '/waybills/:id/reverse',
    procedure: 'waybills.reverse',
    status: 201,
    statusIfExisting: 200,
    location: '/waybills/:id',
  }),
  route({ method: 'get', path: '/waybills/:id/document', procedure: 'waybills.document', status: 200, isFile: true }),
]
