import type { PosterRepository, PosterRow } from '@atelier/domain/posters'
import { type Calls, first, keyset, now } from './_calls.ts'

const poster: PosterRow = {
  imageAssetId: 0,
  title: null,
  deepLink: '',
  eventId: null,
  productId: null,
  projectId: 0,
  position: 0,
  expiresAt: now,
}
export const posters: Calls<PosterRepository> = {
  find: { any: r => r.find(1, { live: false }), live: r => r.find(1, { live: true }) },
  list: {
    live: r => r.list({ live: true }, first),
    'next, expired too': r => r.list({ live: false }, { limit: 20, cursor: keyset.seal('posters', [0, 7]) }),
  },
  lockTarget: {
    event: r => r.lockTarget('eventId', 1),
    product: r => r.lockTarget('productId', 1),
    project: r => r.lockTarget('projectId', 1),
  },
  insert: r => r.insert(poster),
  lock: r => r.lock(1),
  update: async r => r.update((await r.insert(poster)).id, poster),
  delete: r => r.delete(1),
}
