import type { ApiKeyRepository, NewApiKey } from '@atelier/domain/api-keys'
import { type Calls, first, hash, next, now } from './_calls.ts'

const key: NewApiKey = {
  userId: 0,
  name: 'Importer',
  hint: 'atl_k2vM',
  keyHash: hash,
  scopes: ['products:read'],
  role: 'USER',
  expiresAt: null,
}

export const apiKeys: Calls<ApiKeyRepository> = {
  findActor: { 'by hash': r => r.findActor({ keyHash: hash }, now), 'by id': r => r.findActor({ id: 0 }, now) },
  list: { 'first page': r => r.list(0, first), 'next page': r => r.list(0, next('api_keys.0')) },
  find: r => r.find({ id: 0, userId: 0 }),
  lockKeys: r => r.lockKeys(0),
  lock: r => r.lock({ id: 0, userId: 0 }),
  insert: r => r.insert(key),
  // Only a row that exists can be updated.
  update: async r => r.update((await r.insert(key)).id, { name: 'Exporter' }),
  delete: r => r.delete(0),
  deleteOf: r => r.deleteOf(0),
  recordUse: r => r.recordUse(0, now, now),
}
