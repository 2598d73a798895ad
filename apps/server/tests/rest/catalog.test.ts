import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCategory, anOffer, aProduct, aSubCategory, aThing } from '../_catalog.ts'
import { anImageFile, formWith, picture } from '../_images.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

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
const get = (path: string, by?: Person) => sent('GET', path, by ? { token: by.accessToken } : {})
const write = (method: string, path: string, json: object) => sent(method, path, { json, token: employee.accessToken })
const ids = async (path: string, by?: Person) =>
  (await get(path, by)).body.items.map((item: { readonly id: number }) => item.id)

describe('bodies', () => {
  it('201 the documented example: a webp file as `image_blob` and `name` as a part of plain text', async () => {
    const image = await picture('webp', { tint: 77 })
    const boundary = 'curl-7f3a'
    const head = [
      `--${boundary}`,
      'Content-Disposition: form-data; name="image_blob"; filename="candles.webp"',
      'Content-Type: image/webp',
      '',
      '',
    ].join('\r\n')
    const tail = [
      '',
      `--${boundary}`,
      'Content-Disposition: form-data; name="name"',
      'Content-Type: text/plain',
      '',
      'candles test category',
      `--${boundary}--`,
      '',
    ].join('\r\n')
    const answer = await sent('POST', '/categories', {
      body: new Uint8Array(await new Blob([head, image, tail]).arrayBuffer()),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      token: employee.accessToken,
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ name: 'candles test category', slug: 'candles-test-category' })
    expect(answer.body.image_url).toMatch(/\.webp$/)
  })

  it('201 JSON, urlencoded and multipart make the same row; numbers of a form are read as numbers', async () => {
    const { id } = await aProduct(server.backend)
    const fields = { product_id: id, brand: 'Bosch', price_rub: 12.5, quantity: 3, manage_stock: false }
    const numbered = () => ({ ...fields, manufacturer_number: aThing('no') })
    const texts = () => Object.entries(numbered()).map(([key, value]) => [key, String(value)] as const)
    const bodies: Sending[] = [
      { json: numbered() },
      { body: new URLSearchParams(texts().map(([key, value]) => [key, value])) },
      { body: formWith(...texts()) },
    ]
    for (const body of bodies) {
      const answer = await sent('POST', '/offers', { ...body, token: employee.accessToken })
      // Nothing comes in of what is not managed.
      expect([answer.status, answer.body]).toMatchObject([201, { ...fields, quantity: 0 }])
    }
    expect((await write('POST', '/offers', { ...numbered(), quantity: '3' })).error.details.issues).toMatchObject([
      { path: 'quantity', code: 'type' },
    ])
  })

  it.each(['/categories', '/sub-categories', '/products'])(
    '400 a form for a new one of %s without its image',
    async path => {
      const body = formWith(['name', aThing('Bare')])
      const answer = await sent('POST', path, { body, token: employee.accessToken })
      expect(answer.status).toBe(400)
      expect(answer.error.details.issues.at(-1)).toMatchObject({ path: 'image_blob', code: 'required' })
    },
  )

  it('400 JSON that curl sends as a form says which header is missing, and repeats nothing of it', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = JSON.stringify({ name: 'secret-name' })
    const answer = await sent('POST', '/categories', { body, headers, token: employee.accessToken })
    expect([answer.status, answer.error.code, answer.error.message]).toEqual([
      400,
      'INVALID_INPUT',
      "Send JSON with the header 'Content-Type: application/json'",
    ])
    expect(JSON.stringify(answer.error)).not.toContain('secret-name')
  })

  it('422 a file and an asset at once', async () => {
    const file = await anImageFile('a.png', { tint: 4_000 })
    const body = formWith(['name', aThing('Two')], ['image_blob', file], ['image_asset_id', '1'])
    const answer = await sent('POST', '/categories', { body, token: employee.accessToken })
    expect([answer.status, answer.error.code]).toEqual([422, 'RULE_VIOLATED'])
  })
})

describe('names and places', () => {
  it('409 a name that is taken, until its row is deleted', async () => {
    const { id, name } = await aCategory(server.backend)
    const taken = await write('POST', '/v1/categories', { name })
    expect([taken.status, taken.error.code, taken.error.details]).toEqual([
      409,
      'ALREADY_EXISTS',
      { resource: 'category', field: 'name' },
    ])
    expect((await sent('DELETE', `/v1/categories/${id}`, { token: admin.accessToken })).status).toBe(204)
    expect((await write('POST', '/v1/categories', { name })).status).toBe(201)
  })

  describe.each(['categories', 'sub-categories', 'products', 'collections'])('slugs of %s', path => {
    const fields = async (name: string) => {
      const category = path === 'sub-categories' ? { category_id: (await aCategory(server.backend)).id } : {}
      const place = path === 'products' ? { sub_category_id: (await aSubCategory(server.backend)).id } : {}
      return { name, ...category, ...place }
    }
    const create = async (name: string, slug?: string) =>
      write('POST', `/v1/${path}`, { ...(await fields(name)), ...(slug === undefined ? {} : { slug }) })
    /** Names of different ends whose slugs are cut off before them. */
    const long = `${path} ${'щ'.repeat(40)}`

    it('201 long names that agree in 64 letters of the slug get numbers, also when they come at once', async () => {
      const made = await Promise.all(['a', 'b', 'c', 'd'].map(end => create(`${long} ${end}`)))
      expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201])
      const slugs = new Set<string>(made.map(({ body }) => body.slug))
      expect(slugs.size).toBe(4)
      expect([...slugs].map(slug => /-([234])$/.exec(slug)?.[1] ?? '1').toSorted()).toEqual(['1', '2', '3', '4'])
    })

    it('201 and 200 a name that leaves no slug, with one that is sent, and again under the same name', async () => {
      const slug = `kanji-${path}`
      const made = await create('漢字', slug)
      expect([made.status, made.body.slug]).toEqual([201, slug])
      const change = (json: object) => write('PATCH', `/v1/${path}/${made.body.id}`, json)
      const renamed = await change({ name: '文具', slug: `${slug}-b` })
      expect([renamed.status, renamed.body.slug]).toEqual([200, `${slug}-b`])
      expect(await change({ name: '文具' })).toMatchObject({ status: 200, body: { slug: `${slug}-b` } })
      expect(await change({ name: '電池' })).toMatchObject({ status: 400, body: { error: { code: 'INVALID_INPUT' } } })
    })

    it('201 and 200 as sent; 409 on slug where it is taken', async () => {
      const slug = `own-${path}`
      const made = await create(aThing('Own'), slug)
      const other = await create(aThing('Own'))
      expect([made.status, made.body.slug, other.status]).toEqual([201, slug, 201])
      const taken = [409, { resource: expect.any(String), field: 'slug' }]
      const again = await create(aThing('Own'), slug)
      expect([again.status, again.error.details]).toEqual(taken)
      const moved = await write('PATCH', `/v1/${path}/${other.body.id}`, { slug })
      expect([moved.status, moved.error.details]).toEqual(taken)
      const renamed = await write('PATCH', `/v1/${path}/${other.body.id}`, { slug: `${slug}-b` })
      expect([renamed.status, renamed.body.slug]).toEqual([200, `${slug}-b`])
    })
  })

  it('201 one name for sub-categories of two categories and for two products; 409 on name within one category', async () => {
    const [one, two] = [await aCategory(server.backend), await aCategory(server.backend)]
    const name = aThing('Accessories')
    const make = (category_id: number) => write('POST', '/v1/sub-categories', { name, category_id })
    const [first, second, third] = [await make(one.id), await make(two.id), await make(one.id)]
    expect([first.status, second.status, third.status]).toEqual([201, 201, 409])
    expect(second.body.slug).toBe(`${first.body.slug}-2`)
    expect(third.error.details).toEqual({ resource: 'sub_category', field: 'name' })
    const product = { name: aThing('Oak'), sub_category_id: first.body.id }
    const slugs = [await write('POST', '/v1/products', product), await write('POST', '/v1/products', product)]
    expect(slugs.map(({ status }) => status)).toEqual([201, 201])
    expect(slugs[1]?.body.slug).toBe(`${slugs[0]?.body.slug}-2`)
    const collection = { name: aThing('Summer') }
    await write('POST', '/v1/collections', collection)
    const again = await write('POST', '/v1/collections', collection)
    expect([again.status, again.error.details]).toEqual([409, { resource: 'collection', field: 'name' }])
  })

  it('400 a name that leaves no slug', async () => {
    const answer = await write('POST', '/v1/categories', { name: '漢字' })
    expect([answer.status, answer.error.details.issues[0].path]).toEqual([400, 'name'])
  })

  it('422 a parent that is not there, 404 one in a filter', async () => {
    const missing = await write('POST', '/v1/products', { name: aThing('Oak'), sub_category_id: 999_999 })
    expect([missing.status, missing.error.code]).toEqual([422, 'REFERENCE_MISSING'])
    const taxed = await write('POST', '/v1/products', {
      name: aThing('Oak'),
      sub_category_id: (await aSubCategory(server.backend)).id,
      tax_class_id: 999_999,
    })
    expect([taxed.status, taxed.error.code]).toEqual([422, 'REFERENCE_MISSING'])
    for (const filter of ['category_id=999999', 'category_slug=none', 'sub_category_slug=none']) {
      expect((await get(`/products?${filter}`)).status).toBe(404)
    }
  })

  it('200 a sub-category that moves takes its products along', async () => {
    const { product_id, product } = await onSale()
    const elsewhere = await aCategory(server.backend)
    await write('PATCH', `/sub-categories/${product.sub_category_id}`, { category_id: elsewhere.id })
    expect((await get(`/products/${product_id}`)).body).toMatchObject({
      category_id: elsewhere.id,
      category_slug: elsewhere.slug,
    })
    expect(await ids(`/products?category_slug=${elsewhere.slug}`)).toEqual([product_id])
  })

  it('200 fixed words win over ids, so a slug may be a number', async () => {
    const name = '7 000 001'
    await write('POST', '/categories', { name })
    expect((await get('/categories/slug/7-000-001')).body).toMatchObject({ name })
  })
})

/** A published product with one offer for sale. */
async function onSale() {
  const { id, productId } = await anOffer(server.backend)
  return { offer_id: id, product_id: productId, product: (await get(`/products/${productId}`)).body }
}

describe('what every caller sees', () => {
  it('200 a product from the moment it can be bought, and not before or after', async () => {
    const { id } = await aProduct(server.backend)
    const path = `/products/${id}`
    const both = async () => [(await get(path)).status, (await get(path, employee)).status]
    expect(await both()).toEqual([404, 200])
    const offer = { product_id: id, brand: 'Bosch', manufacturer_number: aThing('no') }
    const { body } = await write('POST', '/offers', offer)
    expect(await both()).toEqual([404, 200])
    await write('PATCH', `/offers/${body.id}`, { price_rub: 10 })
    expect(await both()).toEqual([200, 200])
    expect((await get(path)).body.offers).toMatchObject([{ id: body.id, price_rub: 10, availability: 'OUT_OF_STOCK' }])
    for (const status of ['draft', 'archived']) {
      await write('PATCH', path, { status })
      expect(await both()).toEqual([404, 200])
      expect([(await get(`/offers/${body.id}`)).status, await ids('/products')]).toEqual([
        404,
        expect.not.arrayContaining([id]),
      ])
      expect(await ids(`/products?status=${status}`, employee)).toContain(id)
      expect((await get(`/products?status=${status}`, user)).status).toBe(403)
    }
    await write('PATCH', path, { status: 'published' })
    await write('PATCH', `/offers/${body.id}`, { price_rub: null })
    expect(await both()).toEqual([404, 200])
  })

  it('200 numbers of the stock and notes for staff alone, wholesale prices for their buyers', async () => {
    const { offer_id } = await onSale()
    const path = `/offers/${offer_id}`
    const staffOnly = { quantity: 5, low_stock_threshold: 5, internal_description: 'shelf 7' }
    await write('PATCH', path, { ...staffOnly, expected_quantity: 0, super_wholesale_price_rub: 1500 })
    expect((await get(path, employee)).body).toMatchObject({ ...staffOnly, super_wholesale_price_rub: 1500 })
    const hidden = { quantity: null, low_stock_threshold: null, internal_description: null }
    const seen = { ...hidden, availability: 'LOW_STOCK', price_rub: 1990.5 }
    expect((await get(path)).body).toMatchObject({ ...seen, super_wholesale_price_rub: null })
    expect((await get(path, user)).body).toMatchObject({ ...seen, super_wholesale_price_rub: null })
    const buyer = await createPerson(server.backend)
    await inDatabase(server.backend, client =>
      client.query(`update users set customer_type = 'super_wholesale' where id = $1`, [buyer.userId]),
    )
    expect((await get(path, buyer)).body).toMatchObject({ ...seen, super_wholesale_price_rub: 1500 })
    expect((await get('/offers', { ...user, accessToken: 'x.y.z' })).status).toBe(401)
  })

  it('200 pages that miss nothing and show nothing twice while others are added', async () => {
    const { id: category_id } = await aCategory(server.backend)
    const add = async (name: string) =>
      (await write('POST', '/sub-categories', { name: aThing(name), category_id, position: name.length })).body.id
    const first = [await add('a'), await add('bb'), await add('ccc')]
    for (const sort of ['position', 'name', 'newest']) {
      const path = `/sub-categories?category_id=${category_id}&limit=2&sort=${sort}`
      const page = (await get(path)).body
      await add('a')
      const rest = (await get(`${path}&limit=100&cursor=${page.next_cursor}`.replace('limit=2&', ''))).body
      const all = [...page.items, ...rest.items].map((item: { readonly id: number }) => item.id)
      expect(new Set(all).size).toBe(all.length)
      expect(all).toEqual(expect.arrayContaining(first))
      expect(
        (await get(`/sub-categories?sort=${sort === 'name' ? 'newest' : 'name'}&cursor=${page.next_cursor}`)).status,
      ).toBe(400)
    }
  })
})

describe('products and offers', () => {
  it('200 alternative texts of images, which raise the version like any other field; 400 two for one image', async () => {
    const product = await aProduct(server.backend)
    const path = `/v1/products/${product.id}`
    expect((await get(path, employee)).body.image_alts).toEqual([])
    const image_alts = [{ asset_id: 7, text: 'A desk lamp, switched on' }]
    const changed = await write('PATCH', path, { image_alts })
    expect([changed.status, changed.body.image_alts, changed.body.version]).toEqual([
      200,
      image_alts,
      product.version + 1,
    ])
    expect((await write('PATCH', path, { image_alts })).body.version).toBe(product.version + 1)
    expect((await get(path, employee)).body.image_alts).toEqual(image_alts)
    const twice = await write('PATCH', path, { image_alts: [...image_alts, ...image_alts] })
    expect([twice.status, twice.error.details.issues[0]?.path]).toEqual([400, 'image_alts'])
  })

  it('201 Markdown as safe HTML, tags in lower case, options and further images in order', async () => {
    const files = await Promise.all([1, 2].map(n => anImageFile('x.png', { tint: 5_000 + n })))
    const uploads = formWith(...files.map(file => ['image', file] as const))
    await sent('POST', '/v1/assets/images', { body: uploads, token: employee.accessToken })
    const assets = await rowsOf(server.backend, 'select id::int from assets where owner_id = $1 and kept order by id', [
      employee.userId,
    ])
    const imageIds = assets.map(row => Number(Object(row).id)).toReversed()
    const { body } = await write('POST', '/products', {
      name: aThing('Oak lamp'),
      sub_category_id: (await aSubCategory(server.backend)).id,
      description: '**Oak** <script>alert(1)</script>',
      tags: ['Sale', ' new ', 'sale'],
      options: [
        { name: 'size', values: ['S', 'M'] },
        { name: 'colour', values: ['red'] },
      ],
      image_asset_ids: imageIds,
    })
    expect(body).toMatchObject({ status: 'published', tags: ['new', 'sale'] })
    expect(body.description_html).toContain('<strong>Oak</strong>')
    expect(body.description_html).not.toContain('<script')
    expect(body.images.map((image: { readonly id: number }) => image.id)).toEqual(imageIds)
    expect(body.options).toMatchObject([
      { name: 'size', values: [{ value: 'S' }, { value: 'M' }] },
      { name: 'colour', values: [{ value: 'red' }] },
    ])
    const [size] = body.options
    const changed = await write('PATCH', `/products/${body.id}`, {
      options: [{ name: 'size', values: ['L', 'S'] }],
      image_asset_ids: imageIds.slice(0, 1),
    })
    expect(changed.body.options).toMatchObject([
      { id: size.id, values: [{ value: 'L' }, { id: size.values[0].id, value: 'S' }] },
    ])
    expect(changed.body.images).toHaveLength(1)
  })

  it('one offer a combination; its values are of its product, one an option, and stay while it has them', async () => {
    const { id, options } = await aProduct(server.backend)
    const [red, blue] = options[0]?.values ?? []
    const other = await aProduct(server.backend)
    const offer = (optionValueIds: unknown[]) =>
      write('POST', '/offers', {
        product_id: id,
        brand: 'Oak',
        manufacturer_number: aThing('no'),
        option_value_ids: optionValueIds,
      })
    const first = await offer([red?.id])
    expect(first.body.options).toEqual([{ value_id: red?.id, name: 'colour', value: 'red' }])
    expect((await offer([red?.id])).error).toMatchObject({
      code: 'ALREADY_EXISTS',
      details: { field: 'option_value_ids' },
    })
    expect((await offer([red?.id, blue?.id])).error.code).toBe('RULE_VIOLATED')
    expect((await offer([other.options[0]?.values[0]?.id])).error.code).toBe('REFERENCE_MISSING')
    const moved = await write('PATCH', `/offers/${first.body.id}`, { product_id: other.id })
    expect([moved.status, moved.error.code]).toEqual([422, 'RULE_VIOLATED'])
    const without = { options: [{ name: 'colour', values: ['blue'] }] }
    expect((await write('PATCH', `/products/${id}`, without)).error.code).toBe('IN_USE')
    expect(
      (await write('PATCH', `/offers/${first.body.id}`, { product_id: other.id, option_value_ids: [] })).status,
    ).toBe(200)
    expect((await write('PATCH', `/products/${id}`, without)).status).toBe(200)
  })

  it('201 SKU and title are derived where they were not sent; a SKU is taken whatever its case', async () => {
    const { id, name } = await aProduct(server.backend)
    const number = aThing('no').replace(' ', '')
    const { body } = await write('POST', '/offers', { product_id: id, brand: 'Bosch', manufacturer_number: number })
    expect(body).toMatchObject({ sku: `Bosch-${number}`, title: `${name} Bosch ${number}`, status: 'active' })
    const again = { product_id: id, brand: 'X', manufacturer_number: 'Y', sku: `BOSCH-${number.toUpperCase()}` }
    expect((await write('POST', '/offers', again)).error.details).toEqual({ resource: 'offer', field: 'sku' })
  })
})

describe('collections', () => {
  it('200 by hand in the order given, by rule the newest first; never both', async () => {
    const one = await onSale()
    const two = await onSale()
    const { id: hidden } = await aProduct(server.backend)
    const { body } = await write('POST', '/v1/collections', {
      name: aThing('Summer'),
      product_ids: [two.product_id, hidden, one.product_id],
    })
    const path = `/v1/collections/${body.id}`
    expect(await ids(`/v1/collection-products?collection_id=${body.id}`)).toEqual([two.product_id, one.product_id])
    const page = (await get(`/v1/collection-products?collection_id=${body.id}&limit=1`)).body
    expect(await ids(`/v1/collection-products?collection_id=${body.id}&limit=1&cursor=${page.next_cursor}`)).toEqual([
      one.product_id,
    ])
    const rule = { category_ids: [one.product.category_id, two.product.category_id], brands: ['Oak'] }
    expect((await write('PATCH', path, { rule, product_ids: [1] })).error.code).toBe('RULE_VIOLATED')
    expect((await write('PATCH', path, { rule })).body).toMatchObject({ kind: 'rule', rule })
    expect(await ids(`/v1/collection-products?collection_id=${body.id}`)).toEqual([two.product_id, one.product_id])
    expect((await write('PATCH', path, { rule: { sql: '1' } })).status).toBe(400)
    expect((await write('PATCH', path, { rule: {} })).status).toBe(400)
    expect((await write('POST', '/v1/collections', { name: aThing('No'), product_ids: [999_999] })).error.code).toBe(
      'REFERENCE_MISSING',
    )
  })
})

describe('parents and children', () => {
  it('a deleted parent never has a living child, whoever is first', async () => {
    // Seen to fail with `hold` as a plain select: the child joined a parent that was being deleted.
    for (let round = 0; round < 8; round += 1) {
      const { id } = await aCategory(server.backend)
      await Promise.all([
        sent('DELETE', `/v1/categories/${id}`, { token: admin.accessToken }),
        write('POST', '/v1/sub-categories', { name: aThing('Race'), category_id: id }),
      ])
    }
    const orphans = await rowsOf(
      server.backend,
      `select sub_categories.id from sub_categories join categories on categories.id = category_id
       where categories.deleted_at is not null and sub_categories.deleted_at is null`,
    )
    expect(orphans).toEqual([])
  })
})

it('has met no error outside the closed list', () => expect(server.unforeseen).toEqual([]))
