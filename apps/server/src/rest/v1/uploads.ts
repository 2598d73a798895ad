import { route } from '../route.ts'

export const uploads = [
  route({ method: 'post', path: '/assets/uploads', procedure: 'assets.presign', status: 201 }),
  route({ method: 'get', path: '/assets/uploads/:upload_id', procedure: 'assets.resume', status: 200 }),
  route({
    method: 'post',
    path: '/assets/uploads/:upload_id/complete',
    procedure: 'assets.complete',
    status: 201,
    location: '/assets/:id',
  }),
  route({ method: 'delete', path: '/assets/uploads/:upload_id', procedure: 'assets.abort', status: 204 }),
]
