import { type Call, post } from './_call.ts'

const sale = { code: 'sale', currency: 'RUB', priority: 5, endsAt: '2031-01-01T00:00:00Z' }
const wireSale = { ...sale, endsAt: undefined, ends_at: sale.endsAt }
const half = { code: 'half', currency: 'RUB', derivedFrom: { mean: ['sale', 'retail'] } }
const wireHalf = { ...half, derivedFrom: undefined, derived_from: half.derivedFrom }

/** Each builds on those before it; both lists are gone at the end. */
export const priceListCalls: readonly Call[] = [
  { procedure: 'priceLists.create', by: 'eve', input: sale, http: post('/v1/price-lists', wireSale) },
  {
    procedure: 'priceLists.create',
    by: 'eve',
    input: sale,
    http: post('/v1/price-lists', wireSale),
    refused: 'ALREADY_EXISTS',
  },
  { procedure: 'priceLists.create', by: 'eve', input: half, http: post('/v1/price-lists', wireHalf) },
  { procedure: 'priceLists.list', by: 'eve', input: {}, http: ['GET', '/v1/price-lists'] },
  { procedure: 'priceLists.get', by: 'eve', input: { code: 'sale' }, http: ['GET', '/v1/price-lists/sale'] },
  {
    procedure: 'priceLists.prices',
    by: 'eve',
    input: { code: 'sale' },
    http: ['GET', '/v1/price-lists/sale/prices'],
  },
  {
    procedure: 'priceLists.update',
    by: 'eve',
    input: { code: 'sale', customerType: 'wholesale', endsAt: null },
    http: ['PATCH', '/v1/price-lists/sale', { json: { customer_type: 'wholesale', ends_at: null } }],
  },
  {
    procedure: 'priceLists.update',
    by: 'eve',
    input: { code: 'third', derivedFrom: { mean: ['sale'] } },
    http: ['PATCH', '/v1/price-lists/third', { json: { derived_from: { mean: ['sale'] } } }],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'offers.list',
    input: { quantity: 10, currency: 'RUB' },
    http: ['GET', '/v1/offers?quantity=10&currency=RUB'],
  },
  {
    procedure: 'priceLists.delete',
    by: 'boss',
    input: { code: 'sale' },
    http: ['DELETE', '/v1/price-lists/sale'],
    refused: 'IN_USE',
  },
  { procedure: 'priceLists.delete', by: 'boss', input: { code: 'half' }, http: ['DELETE', '/v1/price-lists/half'] },
  { procedure: 'priceLists.delete', by: 'boss', input: { code: 'sale' }, http: ['DELETE', '/v1/price-lists/sale'] },
]
