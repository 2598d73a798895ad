import { anImageFile } from '../_images.ts'
import { post, type Call, type Side } from './_call.ts'

const wanted = { name: 'lamp.jpg', type: 'image/jpeg', bytes: 700_000 }
const createUpload = async ({ server, people }: Side) => {
  const { uploadId } = await server.backend.as(people.ana.accessToken).assets.presign(wanted)
  return { uploadId }
}

/** Sent, and not yet completed. */
const aSentOne = async ({ server, people }: Side) => {
  const lamp = await anImageFile('lamp.png')
  const { uploadId, parts } = await server.backend
    .as(people.ana.accessToken)
    .assets.presign({ name: lamp.name, type: lamp.type, bytes: lamp.size })
  for (const { url, headers } of parts) await fetch(url, { method: 'PUT', headers, body: lamp })
  return { uploadId }
}

export const uploadsCalls: readonly Call[] = [
  { procedure: 'assets.presign', by: 'ana', input: wanted, http: post('/v1/assets/uploads', wanted) },
  {
    procedure: 'assets.presign',
    by: 'ana',
    input: { ...wanted, bytes: 3_000_000 },
    http: post('/v1/assets/uploads', { ...wanted, bytes: 3_000_000 }),
    refused: 'INVALID_IMAGE',
  },
  { procedure: 'assets.resume', by: 'ana', input: createUpload, http: ['GET', '/v1/assets/uploads/:uploadId'] },
  {
    procedure: 'assets.resume',
    by: 'ben',
    input: createUpload,
    http: ['GET', '/v1/assets/uploads/:uploadId'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'assets.complete',
    by: 'ana',
    input: createUpload,
    http: ['POST', '/v1/assets/uploads/:uploadId/complete', { json: {} }],
    refused: 'INVALID_IMAGE',
  },
  {
    procedure: 'assets.complete',
    by: 'ana',
    input: aSentOne,
    http: ['POST', '/v1/assets/uploads/:uploadId/complete', { json: {} }],
  },
  { procedure: 'assets.abort', by: 'ana', input: createUpload, http: ['DELETE', '/v1/assets/uploads/:uploadId'] },
]
