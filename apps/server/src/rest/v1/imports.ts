import { route } from '../route.ts'

export const imports = [
  route({ method: 'post', path: '/imports/uploads', procedure: 'imports.presign', status: 201 }),
  route({
    method: 'post',
    path: '/imports',
    procedure: 'imports.create',
    status: 202,
    in: 'multipart',
    location: '/imports/:id',
  }),
  route({ method: 'get', path: '/imports', procedure: 'imports.list', status: 200 }),
  route({ method: 'get', path: '/imports/columns', procedure: 'imports.columns', status: 200 }),
  route({ method: 'get', path: '/imports/:id', procedure: 'imports.get', status: 200 }),
  route({ method: 'get', path: '/imports/:id/report', procedure: 'imports.report', status: 200 }),
  route({ method: 'post', path: '/imports/:id/cancel', procedure: 'imports.cancel', status: 200 }),
]
