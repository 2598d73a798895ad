import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, anOffer, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { anImageFile, formWith, svg } from '../_images.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

// The four flows of `spec/documented-api.md` 8.1, for each resource, on a real Postgres and a real S3 server.
let server: TestServer
let user: Person, employee: Person, admin: Person
beforeAll(async () => {
  server = await testServer()
  user = await createPerson(server.backend)
  employee = await createPerson(server.backend, { role: 'EMPLOYEE' })
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent: TestServer['sent'] = (...request) => server.sent(...request)
const stored = async () => (await server.backend.wired.services.objects.list('')).objects.map(object => object.key)

let tints = 0
/** A picture with new bytes. */
const fresh = () => anImageFile('lamp.png', { tint: (tints += 1) })
type Fields = Readonly<Record<string, string | number>>
const formOf = (fields: Fields, ...files: readonly File[]) =>
  formWith(
    ...Object.entries(fields).map(([name, value]) => [name, String(value)] as const),
    ...files.map(file => ['image_blob', file] as const),
  )

interface Resource {
  readonly path: string
  readonly table: string
  /** A body as documented clients send it, of a thing that is not there yet. */
  readonly fields: () => Promise<Fields>
  /** What a rename sends, and the slug that comes of it. */
  readonly renamed: readonly [fields: Fields, slug: string]
  /** Something that makes a body invalid. */
  readonly spoilt: Fields
  /** A body that is fine in itself and cannot be saved. */
  readonly unsavable: () => Promise<Fields>
  readonly onSale?: (id: number) => Promise<unknown>
  readonly hasChildren?: (id: number) => Promise<unknown>
}

const resources: readonly Resource[] = [
  {
    path: '/categories',
    table: 'categories',
    fields: async () => ({ name: aThing('Lamps') }),
    renamed: [{ name: 'Настольные лампы' }, 'nastolnye-lampy'],
    spoilt: { name: '' },
    unsavable: async () => ({ name: (await aCategory(server.backend)).name }),
    hasChildren: categoryId =>
      server.backend.as(employee.accessToken).subCategories.create({ name: aThing('Desk'), categoryId }),
  },
  {
    path: '/sub-categories',
    table: 'sub_categories',
    fields: async () => ({ name: aThing('Desk lamps'), category_id: (await aCategory(server.backend)).id }),
    renamed: [{ name: 'Lampes à pied' }, 'lampes-a-pied'],
    spoilt: { category_id: 'x' },
    unsavable: async () => ({ name: aThing('Desk lamps'), category_id: 999_999 }),
    hasChildren: subCategoryId =>
      server.backend.as(employee.accessToken).products.create({ name: aThing('Oak'), subCategoryId }),
  },
  {
    path: '/products',
    table: 'products',
    fields: async () => ({
      name: aThing('Spark plug'),
      cross_number: '0 242 229 699',
      description: '**Iridium**',
      sub_category_id: (await aSubCategory(server.backend)).id,
    }),
    renamed: [{ name: 'Свеча зажигания' }, 'svecha-zazhiganiia'],
    spoilt: { status: 'hidden' },
    unsavable: async () => ({ name: aThing('Spark plug'), sub_category_id: 999_999 }),
    hasChildren: productId => anOfferOf(productId),
    // Every caller sees a product that can be bought.
    onSale: productId => anOfferOf(productId),
  },
  {
    path: '/offers',
    table: 'offers',
    fields: async () => ({
      product_id: (await aProduct(server.backend)).id,
      brand: 'Bosch',
      manufacturer_number: aThing('0242'),
      price_rub: '1990.50',
      super_wholesale_price_rub: 1500,
      // Nothing lies there, or a waybill would keep it from being deleted.
      quantity: 0,
      internal_description: 'shelf 7',
    }),
    renamed: [{ title: 'Свеча', sku: 'B-1' }, 'svecha-b-1'],
    spoilt: { price_rub: '19.999' },
    unsavable: async () => ({ ...(await resources[3]?.fields()), sku: (await anOffer(server.backend)).sku }),
  },
]

const anOfferOf = (productId: number) =>
  server.backend
    .as(employee.accessToken)
    .offers.create({ productId, brand: 'Bosch', manufacturerNumber: aThing('0242'), priceRub: 5 })

describe.each(resources)('$path', ({ path, table, fields, renamed, spoilt, unsavable, ...more }) => {
  const { hasChildren, onSale } = more
  const post = async (body: FormData, by = employee) => sent('POST', path, { body, token: by.accessToken })
  const patch = (id: number, body: FormData, by = employee) =>
    sent('PATCH', `${path}/${id}`, { body, token: by.accessToken })
  const rows = async () => (await rowsOf(server.backend, `select id from ${table} where deleted_at is null`)).length
  const created = async () => (await post(formOf(await fields(), await fresh()))).body

  it('GET: by list, id and slug; 304 for who has it; fresh after a write', async () => {
    const thing = await created()
    await onSale?.(thing.id)
    const byId = await sent('GET', `${path}/${thing.id}`)
    expect(byId.body).toMatchObject({ id: thing.id, slug: thing.slug, image_url: thing.image_url, version: 1 })
    expect((await sent('GET', `/v1${path}/slug/${thing.slug}`)).text).toBe(byId.text)
    const { items } = (await sent('GET', `${path}?sort=newest`)).body
    expect(items[0]).toMatchObject({ id: thing.id, slug: thing.slug, image_url: thing.image_url })
    const etag = byId.headers.get('etag') ?? ''
    expect((await sent('GET', `${path}/${thing.id}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    await patch(thing.id, formOf(renamed[0]))
    const after = await sent('GET', `${path}/${thing.id}`, { headers: { 'if-none-match': etag } })
    expect([after.status, after.body.slug]).toEqual([200, renamed[1]])
    // Names are free again, for the flows below.
    await patch(thing.id, formOf(Object.fromEntries(Object.keys(renamed[0]).map(key => [key, aThing('Oak')]))))
    expect([(await sent('GET', `${path}/999999`)).status, (await sent('GET', `${path}/slug/none`)).status]).toEqual([
      404, 404,
    ])
  })

  it('POST: the image is checked and stored, the row saved, the entity answered with its URL', async () => {
    const body = formOf(await fields(), await fresh())
    expect([(await sent('POST', path, { body })).status, (await post(body, user)).status]).toEqual([401, 403])
    const answer = await post(body)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ version: 1, updated_at: null, image: { url: answer.body.image_url } })
    expect(answer.headers.get('location')).toBe(`http://api.test:8443/v1${path}/${answer.body.id}`)
    const image = await fetch(answer.body.image_url)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('POST: an invalid body or image stores neither row nor object; a failed save leaves an object that the sweep deletes', async () => {
    const before = [await rows(), await stored()]
    const invalid = await post(formOf({ ...(await fields()), ...spoilt }, await fresh()))
    expect([invalid.status, invalid.error.code]).toEqual([400, 'INVALID_INPUT'])
    const drawing = await post(formOf(await fields(), new File([svg()], 'a.png', { type: 'image/png' })))
    expect([drawing.status, drawing.error.code]).toEqual([400, 'INVALID_IMAGE'])
    expect([await rows(), await stored()]).toEqual(before)
    const asked = await unsavable()
    const rowsBefore = await rows()
    const unsaved = await post(formOf(asked, await fresh()))
    expect([409, 422]).toContain(unsaved.status)
    expect(await rows()).toBe(rowsBefore)
    await swept()
    expect(await stored()).toEqual(before[1])
  })

  it('PATCH: with an image a new URL and the old one swept, without one the URL stays', async () => {
    const thing = await created()
    const kept = await patch(thing.id, formOf(renamed[0]))
    expect(kept.body).toMatchObject({ slug: renamed[1], image_url: thing.image_url, version: 2 })
    const changed = await patch(thing.id, formOf({}, await fresh()))
    expect(changed.status).toBe(200)
    expect(changed.body.image_url).not.toBe(thing.image_url)
    await swept()
    expect([(await fetch(thing.image_url)).status, (await fetch(changed.body.image_url)).status]).toEqual([404, 200])
    await patch(thing.id, formOf(Object.fromEntries(Object.keys(renamed[0]).map(key => [key, aThing('Oak')]))))
  })

  it('PATCH: nothing to change is 400, an unknown id 404 without an object, an old version 412', async () => {
    const thing = await created()
    const before = await stored()
    expect((await patch(thing.id, new FormData())).status).toBe(400)
    expect((await patch(999_999, formOf({}, await fresh()))).status).toBe(404)
    expect((await patch(thing.id, formOf(renamed[0]), user)).status).toBe(403)
    const { headers } = await sent('GET', `${path}/${thing.id}`, { token: employee.accessToken })
    const ifMatch = { 'if-match': headers.get('etag') ?? '' }
    const race = async () =>
      sent('PATCH', `${path}/${thing.id}`, {
        headers: ifMatch,
        json: Object.fromEntries(Object.keys(renamed[0]).map(key => [key, aThing('Elm')])),
        token: employee.accessToken,
      })
    const statuses = (await Promise.all([race(), race()])).map(answer => answer.status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(await stored()).toEqual(before)
  })

  const remove = (id: number, by: Person) => sent('DELETE', `${path}/${id}`, { token: by.accessToken })

  it('DELETE: by an ADMIN, 204 and empty, then 404', async () => {
    const thing = await created()
    expect((await remove(thing.id, employee)).status).toBe(403)
    const gone = await remove(thing.id, admin)
    expect([gone.status, gone.text]).toEqual([204, ''])
    expect([(await remove(thing.id, admin)).status, (await sent('GET', `${path}/${thing.id}`)).status]).toEqual([
      404, 404,
    ])
  })

  it.runIf(hasChildren)('DELETE: 409 while it holds others, and nothing is deleted', async () => {
    const thing = await created()
    await hasChildren?.(thing.id)
    const held = await remove(thing.id, admin)
    expect([held.status, held.error.code, held.error.details.children]).toEqual([
      409,
      'HAS_CHILDREN',
      [{ resource: expect.any(String), count: 1 }],
    ])
    expect((await sent('GET', `${path}/${thing.id}`, { token: employee.accessToken })).status).toBe(200)
  })
})

/** A day later, by the job that does it: the rows go first, the objects right after. */
async function swept() {
  server.backend.time.ahead = 25 * 3_600_000
  await server.backend.wired.services.transactor.transact({ requestId: 'sweep', ip: '' })(uow =>
    uow.jobs.enqueue('assets.sweep', {}),
  )
  await expect.poll(() => rowsOf(server.backend, unusedAssets)).toEqual([])
  server.backend.time.ahead = 0
  await expect.poll(strays).toEqual([])
}

const unusedAssets = `select key from assets where not kept and not exists (
  select from categories where image_asset_id = assets.id union all select from sub_categories where image_asset_id = assets.id
  union all select from products where image_asset_id = assets.id union all select from offers where image_asset_id = assets.id)`

/** Images and variants in storage that no row knows. */
async function strays() {
  return rowsOf(
    server.backend,
    `select key from unnest($1::text[]) key where key not in (
      select key from assets union all select v->>'key' from assets, jsonb_array_elements(variants) v)`,
    [await stored()],
  )
}

it('has met no error outside the closed list', () => expect(server.unforeseen).toEqual([]))
