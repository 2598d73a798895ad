import type { TestBackend } from './_backend.ts'
import { aProduct, aThing, clerkOf } from './_catalog.ts'
import type { TestServer } from './_server.ts'

export const address = {
  full_name: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  region: null,
  city: 'Berlin',
  street: 'Lindenallee',
  house: '7b',
  postal_code: '10115',
}

export interface OfferFields {
  /** Minor units of the shop's currency. */
  readonly price?: number
  /** Pieces that lie at the default location; absent: the stock is not managed. */
  readonly stock?: number
  readonly sku?: string
  readonly title?: string
  readonly manufacturerNumber?: string
  /** Names category and product, where they must be the same in two worlds. */
  readonly shelf?: string
}

async function aProductOn(backend: TestBackend, shelf: string): Promise<number> {
  const clerk = backend.as((await clerkOf(backend)).accessToken)
  const { id: categoryId } = await clerk.categories.create({ name: `Boards ${shelf}` })
  const { id: subCategoryId } = await clerk.subCategories.create({ name: `Planks ${shelf}`, categoryId })
  return (await clerk.products.create({ name: `Plank ${shelf}`, subCategoryId })).id
}

/** On sale for retail buyers in the shop's currency. */
export async function anOfferFor(backend: TestBackend, { price = 1_990, stock, shelf, ...names }: OfferFields = {}) {
  const clerk = backend.as((await clerkOf(backend)).accessToken)
  const productId = shelf === undefined ? (await aProduct(backend)).id : await aProductOn(backend, shelf)
  const offer = await clerk.offers.create({
    productId,
    brand: 'Oak',
    manufacturerNumber: aThing('no'),
    ...names,
    manageStock: stock !== undefined,
    ...(stock !== undefined && { quantity: stock }),
  })
  await setPrice(backend, offer.id, price)
  return { ...offer, productId }
}

/** The retail price from now on; null: it has none. */
export async function setPrice(backend: TestBackend, offerId: number, amount: number | null): Promise<void> {
  const clerk = backend.as((await clerkOf(backend)).accessToken)
  const prices = amount === null ? [] : [{ priceList: 'retail', price: { amount, currency: 'RUB' } }]
  await clerk.offers.setPrices({ id: offerId, prices })
}

/** The id of a guest's cart. */
export const aGuestCartOf = async (backend: TestBackend): Promise<number> => (await backend.as().carts.create({})).id

/** A guest with a cart: each call carries its token. */
export async function aGuestCart(server: TestServer, lines: readonly { offerId: number; quantity?: number }[] = []) {
  const { body } = await server.sent('POST', '/v1/carts', {})
  const headers = { 'cart-token': String(body.cart_token) }
  const call = (method: string, path: string, json?: unknown) =>
    server.sent(method, `/v1/carts/${body.id}${path}`, { headers, ...(json !== undefined && { json }) })
  for (const { offerId, quantity = 1 } of lines) await call('POST', '/lines', { offer_id: offerId, quantity })
  return { id: Number(body.id), token: String(body.cart_token), headers, call }
}
