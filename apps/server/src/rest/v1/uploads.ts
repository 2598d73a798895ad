import { row } from '../row.ts'

export const uploads = [
  row({ method: 'post', path: '/assets/uploads', procedure: 'assets.presign', status: 201 }),
  row({ method: 'get', path: '/assets/uploads/:upload_id', procedure: 'assets.resume', status: 200 }),
  row({
    method: 'post',
    path: '/assets/uploads/:upload_id/complete',
    procedure: 'assets.complete',
    status: 201,
    location: '/assets/:id',
  }),
  row({ method: 'delete', path: '/assets/uploads/:upload_id', procedure: 'assets.abort', status: 204 }),
]
