import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOffer, aPriceList } from '../_catalog.ts'
import { createPerson, inDatabase, type Person } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'
import { count } from './_replica.ts'

/** Each a change of prices or of lists that commits by itself. */
const changes = count(100, 1_000)

let server: TestServer
let wholesaler: Person
beforeAll(async () => {
  server = await testServer()
  wholesaler = await createPerson(server.backend)
  await inDatabase(server.backend, client =>
    client.query(`update users set customer_type = 'wholesale' where id = $1`, [wholesaler.userId]),
  )
})
afterAll(() => server[Symbol.asyncDispose]())

/** In the sale list while that counts for nobody who reads: shown by lists of one moment and prices of another. */
const poison = 13
const retailIn = (state: number) => 100_000 + state
const saleIn = (state: number) => 50_000 + state
/** What a guest sees: the sale in even states, retail in odd ones. */
const shownIn = (state: number) => (state % 2 === 0 ? saleIn(state) : retailIn(state))
const resaleIn = (state: number) => 300_000 + 1_000 * state
/** The mean of both lists in one state is no mean of two states. */
const meanIn = (state: number) => Math.round((retailIn(state) + resaleIn(state)) / 2)

// Seen to fail with the price lists read in a statement of their own, before the offer: the poison was shown.
it(`${changes} changes of prices and lists racing reads never show a price that no committed state had`, async () => {
  const { backend } = server
  const { id, productId } = await anOffer(backend)
  const sale = await aPriceList(backend, { priority: 9, customerType: 'retail', endsAt: null })
  const [retail, resale] = await backend.wired.services.readers.priceLists.findByCodes(['retail', 'super_wholesale'])
  const transact = backend.wired.services.transactor.transact({ requestId: 'race', ip: '' })
  const commit = (state: number) =>
    transact(async uow => {
      const price = (listId = 0, amount = 0) => ({ listId, minQuantity: 1, amount })
      await uow.priceLists.update(sale.id, { customerType: state % 2 === 0 ? 'retail' : 'super_wholesale' })
      await uow.prices.replace(id, [
        price(retail?.id, retailIn(state)),
        price(resale?.id, resaleIn(state)),
        price(sale.id, state % 2 === 0 ? saleIn(state) : poison),
      ])
      await uow.cache.invalidate([`offer:${id}`, `product:${productId}`, 'list:products', 'list:price_lists'])
    })

  let state = 0
  const race = { isOver: false }
  await commit(state)
  const writing = (async () => {
    for (; state < changes; state += 1) await commit(state + 1)
    race.isOver = true
  })()

  const wrong: unknown[] = []
  let reads = 0
  /** Of a state between the one committed before the read began and the one that may be committed when it ends. */
  const judge = (amount: number | undefined, { from, of }: { from: number; of: (state: number) => number }) => {
    reads += 1
    const states = Array.from({ length: state + 2 - from }, (_, index) => from + index)
    if (amount === undefined || !states.map(of).includes(amount)) wrong.push({ amount, from, to: state + 1 })
  }
  const guest = backend.as()
  const buyer = backend.as(wholesaler.accessToken)
  const readers: (() => Promise<void>)[] = [
    async () => {
      const from = state
      judge((await guest.offers.get({ id })).price?.amount, { from, of: shownIn })
    },
    async () => {
      const from = state
      const listed = (await guest.products.list({})).items.find(item => item.id === productId)
      judge(listed?.priceFrom?.amount, { from, of: shownIn })
    },
    async () => {
      const from = state
      const answer = await server.send('GET', `/v1/products/${productId}`)
      judge(Object(await answer.json()).offers[0].price.amount, { from, of: shownIn })
    },
    async () => {
      const from = state
      judge((await buyer.offers.get({ id })).price?.amount, { from, of: meanIn })
    },
  ]
  await Promise.all([
    writing,
    ...readers.map(async read => {
      while (!race.isOver) {
        await read()
        // What is kept is given without a wait: others must have their turn.
        await turn()
      }
    }),
  ])
  expect(wrong.slice(0, 5)).toEqual([])
  expect(reads).toBeGreaterThan(changes)
  expect((await buyer.offers.get({ id })).price?.amount).toBe(meanIn(state))
})
