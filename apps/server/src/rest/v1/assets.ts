import { route } from '../route.ts'

export const assets = [
  route({
    method: 'post',
    path: '/assets/images',
    procedure: 'assets.uploadImages',
    status: 200,
    in: 'multipart',
    quirks: { pick: ['imageObjectsUrls'], documented: { files: 'files' } },
  }),
  route({ method: 'get', path: '/assets', procedure: 'assets.list', status: 200 }),
  route({ method: 'get', path: '/assets/usage', procedure: 'assets.usage', status: 200 }),
  route({ method: 'get', path: '/assets/:id', procedure: 'assets.get', status: 200 }),
  route({ method: 'delete', path: '/assets/:id', procedure: 'assets.delete', status: 204 }),
]
