import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { anImageFile, formWith } from '../_images.ts'
import { createPerson, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

// `image_asset_id`, `image_url` of one's own asset, or `image_blob`: the same fields at every route that takes an image.
let server: TestServer
let staff: Person
beforeAll(async () => {
  server = await testServer()
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

let tints = 0
const fresh = () => anImageFile('lamp.png', { tint: (tints += 1), width: 400, height: 300 })
const anAsset = async () => {
  const { images } = await server.backend.as(staff.accessToken).assets.uploadImages({ files: [await fresh()] })
  const [image] = images
  if (!image) throw new Error('no image')
  return image
}
const send = (method: 'POST' | 'PATCH', path: string, json: object) =>
  server.sent(method, path, { json, token: staff.accessToken })
const get = async (path: string) => (await server.sent('GET', path, { token: staff.accessToken })).body

const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const resources: Readonly<Record<string, () => Promise<object>>> = {
  categories: async () => ({ name: aThing('Lamps') }),
  'sub-categories': async () => ({ name: aThing('Desk'), category_id: (await aCategory(server.backend)).id }),
  products: async () => ({ name: aThing('Oak'), sub_category_id: (await aSubCategory(server.backend)).id }),
  offers: async () => ({
    product_id: (await aProduct(server.backend)).id,
    brand: 'Bosch',
    manufacturer_number: aThing('0242'),
    price_rub: 5,
  }),
  events: async () => place,
  posters: async () => ({
    event_id: (await server.backend.as(staff.accessToken).events.create(place)).id,
    deep_link: 'https://atelier.example/x',
    expires_at: '2099-01-01T00:00:00Z',
    position: 1,
  }),
  projects: async () => ({ title: 'Lamp', body: '' }),
}
const idIn = (body: { image?: { id: number } | null; cover?: { id: number } | null }) => (body.cover ?? body.image)?.id

describe.each(Object.entries(resources))('%s', (resource, fields) => {
  const path = `/v1/${resource}`
  const createdBy = async (image: object): Promise<string> => {
    const made = await send('POST', path, { ...(await fields()), ...image })
    expect([made.status, made.error]).toEqual([201, undefined])
    return `${path}/${made.body.id}`
  }

  it('201 and 200 by the id of an asset, its URL and that of a variant', async () => {
    const asset = await anAsset()
    const variant = asset.variants[0]?.url
    for (const image of [{ image_asset_id: asset.id }, { image_url: asset.url }, { image_url: variant }]) {
      const at = await createdBy(image)
      expect(idIn(await get(at))).toBe(asset.id)
      const other = await anAsset()
      expect(idIn((await send('PATCH', at, { image_url: other.url })).body)).toBe(other.id)
    }
  })

  it('200 taken away by null under either name', async () => {
    if (resource === 'posters') return
    const { id } = await anAsset()
    for (const none of [{ image_asset_id: null }, { image_url: null }]) {
      const at = await createdBy({ image_asset_id: id })
      const { status, body } = await send('PATCH', at, none)
      expect([status, idIn(body)]).toEqual([200, undefined])
    }
  })

  it('422 several at once, and 422 what is no asset of one’s own', async () => {
    const asset = await anAsset()
    const both = await send('POST', path, { ...(await fields()), image_asset_id: asset.id, image_url: asset.url })
    expect([both.status, both.error?.details]).toEqual([
      422,
      { rule: 'one_image', fields: ['image_asset_id', 'image_url'] },
    ])
    const unknown = await send('POST', path, { ...(await fields()), image_asset_id: 999_999 })
    expect([unknown.status, unknown.error?.details]).toEqual([422, { field: 'image_asset_id' }])
    if (resource === 'events') return
    const elsewhere = await send('POST', path, { ...(await fields()), image_url: 'https://images.example/x.png' })
    expect([elsewhere.status, elsewhere.error?.details]).toEqual([422, { field: 'image_url' }])
  })

  it('400 a file in JSON', async () => {
    const { status, error } = await send('POST', path, { ...(await fields()), image_blob: 'iVBORw0KGgo=' })
    expect([status, error?.details?.issues?.[0]?.path]).toEqual([400, 'image_blob'])
  })
})

it('201 a form that names an asset in place of a file', async () => {
  const asset = await anAsset()
  const body = formWith(['name', aThing('Lamps')], ['image_url', asset.url])
  const made = await server.sent('POST', '/v1/categories', { body, token: staff.accessToken })
  expect([made.status, made.body.image?.id]).toEqual([201, asset.id])
})

it('200 an event that shows an own image by its URL holds the image: it is not swept, and not deleted', async () => {
  const asset = await anAsset()
  await send('POST', '/v1/events', { ...place, image_url: asset.url })
  const refused = await server.sent('DELETE', `/v1/assets/${asset.id}`, { token: staff.accessToken })
  expect([refused.status, refused.error?.details]).toEqual([409, { by: ['event'] }])
})

describe('thumbnails of offers', () => {
  it('200 the own image or that of the product; without drafts for guests, without deleted ones for all', async () => {
    const [ofProduct, own] = [await anAsset(), await anAsset()]
    const lamp = (
      await send('POST', '/v1/products', { ...(await resources.products?.()), image_asset_id: ofProduct.id })
    ).body
    const offer = async (more: object) =>
      (await send('POST', '/v1/offers', { ...(await resources.offers?.()), product_id: lamp.id, ...more })).body.id
    const [plain, red, draft, gone] = [
      await offer({}),
      await offer({ image_asset_id: own.id }),
      await offer({ status: 'draft' }),
      await offer({}),
    ]
    const boss = await createPerson(server.backend, { role: 'ADMIN' })
    expect((await server.sent('DELETE', `/v1/offers/${gone}`, { token: boss.accessToken })).status).toBe(204)
    const path = `/v1/offers/thumbnails?${[plain, red, draft, gone].map(id => `offer_ids=${id}`).join('&')}`
    const shown = async (token?: string) => {
      const { status, body } = await server.sent('GET', path, token === undefined ? {} : { token })
      expect(status).toBe(200)
      return new Map(
        body.items.map((each: { offer_id: number; product_slug: string | null; image: { id: number } }) => [
          each.offer_id,
          [each.product_slug, each.image.id],
        ]),
      )
    }
    const forGuests = [
      [plain, [lamp.slug, ofProduct.id]],
      [red, [lamp.slug, own.id]],
    ] as const
    expect(await shown()).toEqual(new Map(forGuests))
    expect(await shown(staff.accessToken)).toEqual(new Map([...forGuests, [draft, [lamp.slug, ofProduct.id]]]))
    await send('PATCH', `/v1/products/${lamp.id}`, { status: 'archived' })
    expect((await shown()).get(red)).toEqual([null, own.id])
  })

  it('400 without offers, and for more than a hundred', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `offer_ids=${n + 1}`).join('&')
    for (const query of ['', ids]) expect((await server.sent('GET', `/v1/offers/thumbnails?${query}`)).status).toBe(400)
  })
})
