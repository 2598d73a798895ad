import { describe, expect, it } from 'vitest'
import { availabilityOf, derivedSkuOf, derivedTitleOf } from './offer.ts'

describe('availabilityOf', () => {
  it.each([
    [{ manageStock: true, lowStockThreshold: 3, quantity: 4 }, 'IN_STOCK'],
    [{ manageStock: true, lowStockThreshold: 3, quantity: 3 }, 'LOW_STOCK'],
    [{ manageStock: true, lowStockThreshold: 3, quantity: 1 }, 'LOW_STOCK'],
    [{ manageStock: true, lowStockThreshold: 3, quantity: 0 }, 'OUT_OF_STOCK'],
    [{ manageStock: true, lowStockThreshold: 0, quantity: 1 }, 'IN_STOCK'],
    [{ manageStock: false, lowStockThreshold: 3, quantity: 0 }, 'IN_STOCK'],
  ])('of %j is %s', (stock, availability) => expect(availabilityOf(stock)).toBe(availability))
})

describe('names that were not sent', () => {
  const part = { brand: 'Bosch  GmbH', manufacturerNumber: '0 242' }
  it('are made of brand and number, within what a SKU and a title may be', () => {
    expect(derivedSkuOf(part)).toBe('Bosch-GmbH-0-242')
    expect(derivedTitleOf('Spark plug', part)).toBe('Spark plug Bosch  GmbH 0 242')
    expect(derivedSkuOf({ ...part, brand: 'x'.repeat(100) })).toHaveLength(64)
    expect(derivedTitleOf('y'.repeat(300), part)).toHaveLength(200)
  })
})
