import { expect, it } from 'vitest'
import { aSubCategory, aThing } from '../_catalog.ts'
import { createPerson } from '../_people.ts'
import { testServer } from '../_server.ts'

it('tells staff why a product that was saved is not on sale, and guests nothing of it', async () => {
  await using server = await testServer()
  const { accessToken: token } = await createPerson(server.backend, { role: 'EMPLOYEE' })
  const subCategoryId = (await aSubCategory(server.backend)).id
  const json = { name: aThing('Oak'), sub_category_id: subCategoryId, status: 'draft' }
  const made = await server.sent('POST', '/v1/products', { json, token })
  expect([made.body.visible, made.body.hidden_reasons]).toEqual([false, ['draft', 'no_active_offer']])
  const path = `/v1/products/${made.body.id}`
  const published = await server.sent('PATCH', path, { json: { status: 'published' }, token })
  expect([published.body.visible, published.body.hidden_reasons]).toEqual([false, ['no_active_offer']])

  const offer = { product_id: made.body.id, brand: 'Bosch', manufacturer_number: aThing('0242') }
  const { body: its } = await server.sent('POST', '/v1/offers', { json: offer, token })
  const bare = await server.sent('PATCH', path, { json: { cross_number: '1' }, token })
  expect([bare.body.visible, bare.body.hidden_reasons]).toEqual([false, ['no_price']])
  expect((await server.sent('GET', path)).status).toBe(404)

  await server.sent('PATCH', `/v1/offers/${its.id}`, { json: { price_rub: 5 }, token })
  const onSale = await server.sent('PATCH', path, { json: { cross_number: '2' }, token })
  expect([onSale.body.visible, onSale.body.hidden_reasons]).toEqual([true, []])
  const shown = await server.sent('GET', path)
  expect([shown.status, Object.keys(shown.body).includes('hidden_reasons')]).toEqual([200, false])
})
