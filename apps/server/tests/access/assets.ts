import { anImageFile } from '../_images.ts'
import { oneself, type ProcedureRows, type World } from './_row.ts'

let tints = 0
/** One of the owner's, without a reference. */
const anAsset = async ({ backend, owner }: World) => {
  const files = [await anImageFile('lamp.png', { tint: (tints += 1) })]
  const { images } = await backend.as(owner.accessToken).assets.uploadImages({ files })
  return { id: images[0]?.id ?? 0 }
}
/** A stranger learns nothing. */
const hidden = ['UNAUTHENTICATED', 'NOT_FOUND', 'ok', 'ok'] as const

export const assetsRows: ProcedureRows = {
  'assets.uploadImages': { input: async () => ({ files: [await anImageFile('lamp.png')] }), answers: oneself },
  'assets.list': {
    input: ({ owner }) => ({ userId: owner.userId }),
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'],
  },
  'assets.usage': {
    input: ({ owner }) => ({ userId: owner.userId }),
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'ok'],
  },
  'assets.get': { input: anAsset, answers: hidden },
  'assets.delete': { input: anAsset, answers: hidden },
}
