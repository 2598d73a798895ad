import type { AssetRepository, NewAsset } from '@atelier/domain/assets'
import { type Calls, first, hash, next, now } from './_calls.ts'

const objectId = '0f8fad5b-d9cb-469f-a165-70867728950e'
const asset: NewAsset = {
  ownerId: 0,
  objectId,
  visibility: 'public',
  sha256: hash,
  kept: true,
  key: '',
  format: 'png',
  width: 1,
  height: 1,
  frames: 1,
  thumbhash: '',
  bytes: 1,
  storedBytes: 1,
  variants: [],
}
export const assets: Calls<AssetRepository> = {
  find: r => r.find(1),
  findByObjectId: r => r.findByObjectId(objectId),
  list: { first: r => r.list({ ownerId: 1 }, first), next: r => r.list({ ownerId: 1 }, next('assets')) },
  usageOf: r => r.usageOf(1),
  knownOf: r => r.knownOf([objectId]),
  listPending: r => r.listPending(now, 100),
  lockUsage: r => r.lockUsage(0),
  listByContent: r => r.listByContent(asset, 10),
  insert: r => r.insert(asset),
  markReady: r => r.markReady([1, 2]),
  deletePending: r => r.deletePending([1]),
  touch: r => r.touch(1),
  keep: r => r.keep(1),
  lockFor: { plain: r => r.lockFor({ id: 1 }), 'by its owner': r => r.lockFor({ id: 1, ownerId: 1 }) },
  delete: {
    'none there': r => r.delete({ id: 1, ownerId: 1 }),
    'not used': async r => {
      const inserted = await r.insert(asset)
      return r.delete({ id: inserted?.id ?? 0 })
    },
  },
  releaseAllOf: r => r.releaseAllOf(1),
  deleteUnused: r => r.deleteUnused(now, 100),
}
