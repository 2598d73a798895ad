import { customerTypes } from '@atelier/domain'
import { type Price, type PriceList, priceListFieldsOf, resolvePrice } from '@atelier/domain/prices'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { backend } from './_backend.ts'

/** To come: lists that are over are left out of what offers carry. */
const moments = ['2036-02-01T00:00:00.000000Z', '2036-03-01T00:00:00.000000Z', '2036-04-01T00:00:00.000000Z'] as const
const currencies = ['EUR', 'RUB'] as const

/** A list without what only its record has. */
const plain = (list: PriceList) => ({ id: list.id, ...priceListFieldsOf(list) })

/** A row of numbers that looks random and is the same each time. */
function dice(seed: number) {
  let state = seed
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
  const oneOf = <T>(values: readonly T[]): T | null => values[roll(values.length + 1)] ?? null
  return { roll, oneOf }
}

// Seen to fail with `priority` ascending.
it('the statement answers for many offers at once what the pure resolver answers for each', async () => {
  await using h = await backend()
  const client = new Client({ connectionString: h.url })
  await client.connect()
  const { roll, oneOf } = dice(20_261_121)
  await client.query(`
    insert into categories (name, slug) values ('Lamps', 'lamps');
    insert into sub_categories (category_id, name, slug) values (1, 'Desk', 'desk');
    insert into products (category_id, sub_category_id, name, slug, tax_class_id) values (1, 1, 'Oak', 'oak', 1), (1, 1, 'Elm', 'elm', 1);
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number)
      select 1 + n % 2, 'A-' || n, 'Oak', 'a-' || n, 'Oak', n from generate_series(1, 4) as n`)
  const { rows: offers } = await client.query<{ id: string }>('select id from offers')
  const offerIds = offers.map(({ id }) => Number(id))
  let compared = 0
  for (let round = 0; round < 20; round += 1) {
    await client.query('delete from prices; delete from price_lists')
    const codes = ['a', 'b', 'c', 'd', 'e']
    for (const code of codes) {
      const bases = [codes[roll(5)], codes[roll(5)]].slice(roll(2))
      const derived = roll(4) === 0 ? JSON.stringify({ mean: bases }) : null
      const [starts, ends] = [moments[roll(2)], moments[1 + roll(2)]]
      await client.query(
        `insert into price_lists (code, currency, customer_type, priority, starts_at, ends_at, kind, derived_from)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          code,
          currencies[roll(2)],
          oneOf(customerTypes),
          roll(3),
          roll(2) === 0 ? starts : null,
          roll(2) === 0 && starts !== ends ? ends : null,
          derived ? 'derived' : 'fixed',
          derived,
        ],
      )
    }
    await client.query(`insert into prices (offer_id, price_list_id, min_quantity, amount)
      select offers.id, price_lists.id, quantity, 1 + floor(random() * 10000000000)
      from offers cross join price_lists cross join generate_series(1, 4) as quantity where random() < 0.4`)
    const lists: PriceList[] = [...(await h.readers.priceLists.list({ limit: 100, cursor: null })).items]
    for (const at of moments) {
      const question = {
        customerType: customerTypes[roll(3)] ?? 'retail',
        currency: currencies[roll(2)] ?? 'EUR',
        quantity: 1 + roll(5),
        at,
      }
      const resolved = await h.readers.prices.resolve({ ...question, offerIds })
      const asOne = { ...question, quantity: 1 }
      const cheapest = new Map<number, number>()
      for (const offerId of offerIds) {
        const { prices = [], priceLists = [] } = (await h.readers.offers.find({ id: offerId }, 'staff')) ?? {}
        const own: readonly Price[] = await h.readers.prices.of(offerId)
        expect(prices).toEqual(own)
        expect(priceLists).toEqual(lists.map(plain))
        const one = resolvePrice({ ...asOne, lists, prices: own })
        const product = 1 + (offerId % 2)
        if (one) cheapest.set(product, Math.min(one.amount, cheapest.get(product) ?? Infinity))
        const pure = resolvePrice({ ...question, lists, prices: await h.readers.prices.of(offerId) })
        const { amount, listId, minQuantity } = resolved.find(row => row.offerId === offerId) ?? {}
        expect({ round, at, offerId, amount, listId, minQuantity }).toEqual({
          round,
          at,
          offerId,
          amount: pure?.amount,
          listId: pure?.list.id,
          minQuantity: pure?.minQuantity,
        })
        compared += pure ? 1 : 0
      }
      const lowest = await h.readers.prices.lowest({ ...question, productIds: [1, 2] })
      expect(new Map(lowest.map(({ productId, amount }) => [productId, amount]))).toEqual(cheapest)
    }
  }
  await client.end()
  expect(compared).toBeGreaterThan(20)
})
