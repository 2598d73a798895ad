import { describe, expect, test } from 'vitest'
import { AppError } from './app-error.ts'

describe('an error names the thing and the cure', () => {
  test.each([
    [
      new AppError('HAS_CHILDREN', { resource: 'category', children: [{ resource: 'sub_category', count: 3 }] }),
      'The category still has 3 sub-categories. Move or delete them first.',
    ],
    [
      new AppError('HAS_CHILDREN', { resource: 'sub_category', children: [{ resource: 'product', count: 1 }] }),
      'The sub-category still has 1 product. Move or delete them first.',
    ],
    [
      new AppError('ALREADY_EXISTS', { resource: 'offer', field: 'optionValueIds' }),
      "An offer with this 'option_value_ids' already exists. Choose another one.",
    ],
    [new AppError('NOT_FOUND', { resource: 'price_list' }), 'Price list not found'],
    [new AppError('NOT_FOUND', { resource: 'path' }), 'Not found'],
    [new AppError('FORBIDDEN', { required: 'EMPLOYEE' }), 'This needs the role EMPLOYEE'],
    [new AppError('FORBIDDEN', { required: 'another ADMIN' }), 'This needs another ADMIN'],
    [
      new AppError('FORBIDDEN', { required: 'EMPLOYEE', reason: 'not_owner' }),
      'This belongs to another user. Only its owner or the role EMPLOYEE may do this.',
    ],
    [
      new AppError('ILLEGAL_TRANSITION', { from: 'completed', to: 'canceled', allowed: [] }),
      "The status cannot change from 'completed' to 'canceled'. 'completed' is final.",
    ],
    [
      new AppError('IN_USE', { by: ['event', 'price_list'] }),
      'This is still in use by: event, price list. Change or delete those first.',
    ],
    [
      new AppError('RULE_VIOLATED', { rule: 'one_image', fields: ['imageAssetId', 'imageBlob'] }),
      "Send only one of 'image_asset_id' and 'image_blob'",
    ],
    [
      new AppError('INSUFFICIENT_STOCK', { lines: [{ offerId: 41, requested: 3, available: 1 }] }),
      'Not enough in stock: offer 41 has 1 of 3. Lower the quantities or wait for new stock.',
    ],
    [
      new AppError('TOTAL_CHANGED', {
        expected: { amount: 1_990, currency: 'EUR' },
        actual: { amount: 2_190, currency: 'EUR' },
      }),
      'The total is now 21.90 EUR, not 19.90 EUR. Show the new total and try again.',
    ],
    [
      new AppError('CART_NOT_READY', { issues: [{ code: 'email' }, { code: 'unavailable', lineId: 1 }] }),
      'The cart is not ready for checkout: it needs an e-mail address; a line is no longer available',
    ],
    [
      new AppError('EXCEEDS_REMAINING', { remaining: { amount: 500, currency: 'JPY' } }),
      'Only 500 JPY is left. Send at most that.',
    ],
    [new AppError('EXCEEDS_REMAINING', { remainingQuantity: 2 }), 'Only 2 is left. Send at most that.'],
    [new AppError('EXCEEDS_REMAINING', { remainingQuantity: 0 }), 'Nothing is left of it.'],
  ])('%#', (error, message) => {
    expect(error.message).toBe(message)
  })
})

test('INVALID_INPUT names its first issue', () => {
  const issues = [
    { path: 'lines.0.minQuantity', code: 'too_small', message: "'lines.0.min_quantity' must be at least 1" },
    { path: 'title', code: 'required', message: "'title' is required" },
  ] as const
  expect(new AppError('INVALID_INPUT', { issues }).message).toBe("'lines.0.min_quantity' must be at least 1")
  expect(new AppError('INVALID_INPUT', { issues: [] }).message).toBe('The request is not valid')
})
