import { anImageFile, formWith } from '../_images.ts'
import type { Call } from './_call.ts'

const lamp = await anImageFile('My Lamp (1).PNG')
const text = new File(['no image'], 'lamp.png', { type: 'image/png' })

export const assetsCalls: readonly Call[] = [
  {
    procedure: 'assets.uploadImages',
    by: 'ana',
    input: { files: [lamp, lamp] },
    http: ['POST', '/v1/assets/images', { body: formWith(['a', lamp], ['a', lamp]) }],
  },
  {
    procedure: 'assets.uploadImages',
    by: 'ana',
    input: { files: [lamp, text] },
    http: ['POST', '/v1/assets/images', { body: formWith(['a', lamp], ['b', text]) }],
    refused: 'INVALID_IMAGE',
  },
  { procedure: 'assets.list', by: 'ana', input: {}, http: ['GET', '/v1/assets'] },
  {
    procedure: 'assets.list',
    by: 'ana',
    input: { userId: 1_000 },
    http: ['GET', '/v1/assets?user_id=1000'],
    refused: 'FORBIDDEN',
  },
  { procedure: 'assets.usage', by: 'ana', input: {}, http: ['GET', '/v1/assets/usage'] },
  { procedure: 'assets.get', by: 'ana', input: { id: 1 }, http: ['GET', '/v1/assets/1'] },
  { procedure: 'assets.get', by: 'ben', input: { id: 1 }, http: ['GET', '/v1/assets/1'], refused: 'NOT_FOUND' },
  { procedure: 'assets.delete', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/assets/1'] },
]
