import { row } from '../row.ts'

export const assets = [
  row({
    method: 'post',
    path: '/assets/images',
    procedure: 'assets.uploadImages',
    status: 200,
    in: 'multipart',
    quirks: { pick: ['imageObjectsUrls'], documented: { files: 'files' } },
  }),
  row({ method: 'get', path: '/assets', procedure: 'assets.list', status: 200 }),
  row({ method: 'get', path: '/assets/usage', procedure: 'assets.usage', status: 200 }),
  row({ method: 'get', path: '/assets/:id', procedure: 'assets.get', status: 200 }),
  row({ method: 'delete', path: '/assets/:id', procedure: 'assets.remove', status: 204 }),
]
