import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestBackend, testBackend } from '../_backend.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'

let backend: TestBackend
let admin: Person, ana: Person
beforeAll(async () => {
  backend = await testBackend()
  admin = await createPerson(backend, { role: 'ADMIN' })
  ana = await createPerson(backend)
})
afterAll(() => backend[Symbol.asyncDispose]())

const api = () => backend.as(admin.accessToken)
const recordCounts = () =>
  rowsOf(backend, 'select (select count(*)::int from outbox) events, (select count(*)::int from audit_log) lines')

interface Versioned {
  readonly version: number
  readonly updatedAt: string | null
}

/** Creates a record and answers the patch that says what it holds already. */
const resources: Readonly<Record<string, () => Promise<() => Promise<Versioned>>>> = {
  async category() {
    const { id, name, position } = await api().categories.create({ name: 'Lamps' })
    return () => api().categories.update({ id, name, position, imageAssetId: null })
  },
  async 'sub-category'() {
    const { id: categoryId } = await api().categories.create({ name: 'Chairs' })
    const { id, name } = await api().subCategories.create({ name: 'Desk chairs', categoryId })
    return () => api().subCategories.update({ id, name, categoryId })
  },
  async product() {
    const { id, name, tags, description } = await createProduct('Oak')
    return () => api().products.update({ id, name, tags: [...tags], description, options: [wood] })
  },
  async offer() {
    const { id: productId } = await createProduct('Elm')
    const offer = await api().offers.create({ productId, brand: 'Oak', manufacturerNumber: '1', priceRub: 10 })
    const { id, sku, title } = offer
    return () => api().offers.update({ id, productId, sku, title, priceRub: 10 })
  },
  async collection() {
    const { id: productId } = await createProduct('Ash')
    const { id, name } = await api().collections.create({ name: 'Spring', productIds: [productId] })
    return () => api().collections.update({ id, name, productIds: [productId] })
  },
  async 'tax class'() {
    const { id, code, name } = await api().taxClasses.create({ code: 'zero', name: 'Zero', rateBps: 0 })
    return () => api().taxClasses.update({ id, code, name })
  },
  async 'price list'() {
    const { code, priority } = await api().priceLists.create({ code: 'spring', currency: 'RUB' })
    return () => api().priceLists.update({ code, priority })
  },
  async event() {
    const event = await backend
      .as(ana.accessToken)
      .events.create({ date: '2031-07-15', time: '20:00', venue: 'Hall', address: 'Main St 1', description: '*x*' })
    return () => api().events.update({ id: event.id, venue: 'Hall', description: '*x*' })
  },
  async project() {
    const { id, title, body } = await backend.as(ana.accessToken).projects.create({ title: 'Lamp', body: 'Oak' })
    return () => api().projects.update({ id, title, body })
  },
  async user() {
    const { id, username } = { id: ana.userId, username: ana.username }
    return () => api().users.update({ id, username })
  },
  async 'webhook endpoint'() {
    const { url, id } = await api().webhookEndpoints.create({
      url: 'https://a.example/x',
      eventTypes: ['project.created'],
    })
    return () => api().webhookEndpoints.update({ id, url, enabled: true })
  },
}

const wood = { name: 'Wood', values: ['Oak', 'Elm'] }
async function createProduct(name: string) {
  const { id: categoryId } = await api().categories.create({ name: `${name} things` })
  const { id: subCategoryId } = await api().subCategories.create({ name: `${name} parts`, categoryId })
  return api().products.create({ name, subCategoryId, tags: ['matt'], description: '*x*', options: [wood] })
}

it.each(Object.keys(resources))('a change of a %s that changes nothing leaves version, events and audit', async key => {
  const change = await resources[key]?.()
  const before = await recordCounts()
  expect(await change?.()).toMatchObject({ version: 1, updatedAt: null })
  expect(await recordCounts()).toEqual(before)
})
