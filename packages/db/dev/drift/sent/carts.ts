import type { CartRepository } from '@atelier/domain/carts'
import { type Calls, hash, now } from './_calls.ts'

const cart = {
  userId: null,
  tokenHash: hash,
  currency: 'EUR',
  locale: 'en',
  email: null,
  shippingAddress: null,
  billingAddress: null,
  shippingMethodId: null,
  couponCode: null,
  expiresAt: now,
} as const
const inserted = async (r: CartRepository) => (await r.insert(cart))?.id ?? 0

export const carts: Calls<CartRepository> = {
  find: r => r.find(1),
  findActive: r => r.findActive(1),
  offersForSale: r => r.offersForSale([1]),
  findOrderId: r => r.findOrderId(1),
  lock: r => r.lock(1),
  lockByToken: r => r.lockByToken(hash),
  lockActive: r => r.lockActive(1),
  insert: inserted,
  update: async r => r.update(await inserted(r), { couponCode: 'OAK', expiresAt: now }),
  setLines: async r => r.setLines(await inserted(r), []),
  deleteLine: r => r.deleteLine(1, 1),
  abandonExpired: r => r.abandonExpired(now),
}
