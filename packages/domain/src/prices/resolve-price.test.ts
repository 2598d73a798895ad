import {
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customerTypes } from '../actor.ts'
import { meanOf } from '../shared/money.ts'
import type { Price, PriceList } from './price.ts'
import { priceSteps, stepAt } from './price-steps.ts'
import { type PriceQuestion, resolvePrice } from './resolve-price.ts'

const list = (id: number, overrides: Partial<PriceList> = {}): PriceList => ({
  id,
  code: `list-${id}`,
  currency: 'EUR',
  customerType: null,
  priority: 0,
  startsAt: null,
  endsAt: null,
  derivedFrom: null,
  ...overrides,
})

const price = (listId: number, amount: number, minQuantity = 1): Price => ({ listId, amount, minQuantity })

const at = '2026-03-01T12:00:00.000000Z'
const ask = (lists: PriceList[], prices: Price[], more: Partial<PriceQuestion> = {}) => {
  const found = resolvePrice({ lists, prices, customerType: 'retail', currency: 'EUR', quantity: 1, at, ...more })
  return found && [found.amount, found.list.id, found.minQuantity]
}

describe('one list', () => {
  it('gives the row of the largest quantity that is reached', () => {
    const prices = [price(1, 90, 10), price(1, 100, 1), price(1, 80, 50)]
    expect(ask([list(1)], prices)).toEqual([100, 1, 1])
    expect(ask([list(1)], prices, { quantity: 49 })).toEqual([90, 1, 10])
    expect(ask([list(1)], prices, { quantity: 50 })).toEqual([80, 1, 50])
  })

  it('gives nothing below its smallest quantity', () => expect(ask([list(1)], [price(1, 90, 10)])).toBeNull())

  it('counts from its first moment until just before its end', () => {
    const spring = list(1, { startsAt: '2026-03-01T00:00:00.000000Z', endsAt: '2026-06-01T00:00:00.000000Z' })
    const on = (moment: string) => ask([spring], [price(1, 100)], { at: moment }) !== null
    expect([
      on('2026-02-28T23:59:59.999999Z'),
      on('2026-03-01T00:00:00.000000Z'),
      on('2026-05-31T23:59:59.999999Z'),
      on('2026-06-01T00:00:00.000000Z'),
    ]).toEqual([false, true, true, false])
  })

  it('counts in its own currency and for its own buyers', () => {
    const own = list(1, { customerType: 'wholesale' })
    expect(ask([own], [price(1, 100)])).toBeNull()
    expect(ask([own], [price(1, 100)], { customerType: 'wholesale', currency: 'USD' })).toBeNull()
    expect(ask([own], [price(1, 100)], { customerType: 'wholesale' })).toEqual([100, 1, 1])
  })
})

describe('several lists', () => {
  it('the first one with a price wins, and not the cheapest', () => {
    const lists = [list(1), list(2, { priority: 5 }), list(3, { priority: 9 })]
    expect(ask(lists, [price(1, 50), price(2, 100)])).toEqual([100, 2, 1])
  })

  it('with one priority, the list of the buyer goes before a general one, then the older one', () => {
    const lists = [list(1), list(2, { customerType: 'retail' }), list(3, { customerType: 'retail' })]
    const prices = [price(1, 1), price(2, 2), price(3, 3)]
    expect(ask(lists, prices)).toEqual([2, 2, 1])
    expect(ask(lists, prices, { customerType: 'wholesale' })).toEqual([1, 1, 1])
  })
})

describe('a derived list', () => {
  const lists = [
    list(1, { code: 'retail', customerType: 'retail' }),
    list(2, { code: 'super_wholesale', customerType: 'super_wholesale' }),
    list(3, { code: 'wholesale', customerType: 'wholesale', derivedFrom: { mean: ['retail', 'super_wholesale'] } }),
  ]
  const buyer = { customerType: 'wholesale' } as const

  it('is the mean of its bases at the same quantity, half up', () => {
    expect(ask(lists, [price(1, 100), price(2, 51)], buyer)).toEqual([76, 3, 1])
    const breaks = [price(1, 100), price(1, 90, 5), price(2, 51), price(2, 40, 10)]
    expect(ask(lists, breaks, { ...buyer, quantity: 7 })).toEqual([71, 3, 5])
  })

  it('has no price where a base has none', () => expect(ask(lists, [price(1, 100)], buyer)).toBeNull())

  it('has no price where a base is over, foreign, unknown or itself derived', () => {
    const bases: Partial<PriceList>[] = [
      { endsAt: at },
      { currency: 'USD' },
      { code: 'another' },
      { derivedFrom: { mean: ['retail'] } },
    ]
    for (const change of bases) {
      const changed = lists.map(one => (one.id === 2 ? { ...one, ...change } : one))
      expect(ask(changed, [price(1, 100), price(2, 50)], buyer)).toBeNull()
    }
  })
})

const moments = ['2026-02-01T00:00:00.000000Z', at, '2026-04-01T00:00:00.000000Z'] as const
const codes = ['a', 'b', 'c', 'd', 'e'] as const
const someLists = uniqueArray(
  record({
    id: integer({ min: 1, max: 9 }),
    code: constantFrom(...codes),
    currency: constantFrom('EUR', 'USD'),
    customerType: option(constantFrom(...customerTypes)),
    priority: integer({ min: 0, max: 2 }),
    startsAt: option(constantFrom(...moments)),
    endsAt: option(constantFrom(...moments)),
    derivedFrom: oneof(
      { weight: 3, arbitrary: constant(null) },
      record({ mean: shuffledSubarray([...codes], { minLength: 1, maxLength: 2 }) }),
    ),
  }),
  { selector: ({ code }) => code, maxLength: 5 },
).map(lists => lists.map((one, index) => ({ ...one, id: index * 10 + one.id })))
const question = someLists.chain(lists =>
  record({
    lists: constant(lists),
    prices: uniqueArray(
      record({
        listId: lists.length === 0 ? constant(0) : constantFrom(...lists.map(({ id }) => id)),
        minQuantity: integer({ min: 1, max: 4 }),
        amount: integer({ min: 1, max: 10_000_000_000 }),
      }),
      { selector: ({ listId, minQuantity }) => `${listId} ${minQuantity}`, maxLength: 12 },
    ),
    customerType: constantFrom(...customerTypes),
    currency: constantFrom('EUR', 'USD'),
    quantity: integer({ min: 1, max: 5 }),
    at: constantFrom(...moments),
  }),
)

describe('for any lists and prices', () => {
  it('the order they come in changes nothing, nor does asking again', () => {
    const same = (asked: PriceQuestion) => {
      const answer = resolvePrice(asked)
      const turned = { ...asked, lists: asked.lists.toReversed(), prices: asked.prices.toReversed() }
      expect(resolvePrice(turned)).toEqual(answer)
      expect(resolvePrice(asked)).toEqual(answer)
    }
    assert(property(question, same), { numRuns: 2_000 })
  })

  // Seen to fail with a step for each quantity that some row names.
  it('the steps give for each quantity what is resolved for it, each from the quantity it names on', () => {
    const stepped = (asked: PriceQuestion) => {
      const steps = priceSteps(asked)
      const froms = steps.map(step => step.minQuantity)
      expect(froms).toEqual([...new Set(froms)].toSorted((a, b) => a - b))
      for (const quantity of [1, 2, 3, 4, 5, 1_000])
        expect(stepAt(steps, quantity)).toEqual(resolvePrice({ ...asked, quantity }))
    }
    assert(property(question, stepped), { numRuns: 2_000 })
  })

  it('a list of lower priority never changes an answer', () => {
    const unmoved = (asked: PriceQuestion, amount: number) => {
      const answer = resolvePrice(asked)
      if (!answer) return
      const lower = list(999, { currency: asked.currency, priority: -1 })
      const prices = [...asked.prices, price(999, amount)]
      expect(resolvePrice({ ...asked, lists: [...asked.lists, lower], prices })).toEqual(answer)
    }
    assert(property(question, integer({ min: 1, max: 100 }), unmoved), { numRuns: 2_000 })
  })

  it('the answer is a price of the list it names, for that buyer, now', () => {
    const holds = (asked: PriceQuestion) => {
      const answer = resolvePrice(asked)
      if (!answer) return
      const { list: chosen, amount, minQuantity } = answer
      expect(chosen.currency).toBe(asked.currency)
      expect([null, asked.customerType]).toContain(chosen.customerType)
      expect(minQuantity).toBeLessThanOrEqual(asked.quantity)
      const reached = (code: string) => {
        const { id } = asked.lists.find(one => one.code === code) ?? list(0)
        const rows = asked.prices.filter(one => one.listId === id && one.minQuantity <= asked.quantity)
        return rows.toSorted((a, b) => b.minQuantity - a.minQuantity)[0]?.amount ?? 0
      }
      expect(amount).toBe(meanOf((chosen.derivedFrom?.mean ?? [chosen.code]).map(reached)))
    }
    assert(property(question, holds), { numRuns: 2_000 })
  })
})
