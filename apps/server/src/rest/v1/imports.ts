import { row } from '../row.ts'

export const imports = [
  row({ method: 'post', path: '/imports/uploads', procedure: 'imports.presign', status: 201 }),
  row({
    method: 'post',
    path: '/imports',
    procedure: 'imports.create',
    status: 202,
    in: 'multipart',
    location: '/imports/:id',
  }),
  row({ method: 'get', path: '/imports', procedure: 'imports.list', status: 200 }),
  row({ method: 'get', path: '/imports/:id', procedure: 'imports.get', status: 200 }),
  row({ method: 'get', path: '/imports/:id/report', procedure: 'imports.report', status: 200 }),
  row({ method: 'post', path: '/imports/:id/cancel', procedure: 'imports.cancel', status: 200 }),
]
