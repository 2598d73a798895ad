import { type Call, post } from './_call.ts'

const price = { amount: 500, currency: 'RUB' }
const cargo = { code: 'cargo', name: 'Cargo', kind: 'CARGO', price, taxClassId: 1, countries: ['DE'] }
const wireCargo = { ...cargo, taxClassId: undefined, tax_class_id: 1 }
const spring = { code: 'SPRING-10', kind: 'percent', valueBps: 1_000, minSubtotal: { amount: 1_000, currency: 'RUB' } }
const wireSpring = {
  code: 'SPRING-10',
  kind: 'percent',
  value_bps: 1_000,
  min_subtotal: { amount: 1_000, currency: 'RUB' },
}
const home = { phone: '+49 30 1234567', country: 'DE', city: 'Berlin', street: 'Lindenstraße', house: '7' }
const sent = { ...home, fullName: 'Ana Oak', postalCode: '10115', isDefault: true }
const wireSent = { ...home, full_name: 'Ana Oak', postal_code: '10115', is_default: true }

/** Each builds on those before it. */
export const shopCalls: readonly Call[] = [
  { procedure: 'shopSettings.get', by: 'eve', http: ['GET', '/v1/shop-settings'] },
  {
    procedure: 'shopSettings.update',
    by: 'boss',
    input: { holdSeconds: { provider: 600 }, seller: { name: 'Oak & Linen' } },
    http: [
      'PATCH',
      '/v1/shop-settings',
      { json: { hold_seconds: { provider: 600 }, seller: { name: 'Oak & Linen' } } },
    ],
  },
  {
    procedure: 'shippingMethods.create',
    by: 'boss',
    input: cargo,
    http: post('/v1/shipping-methods', wireCargo),
  },
  {
    procedure: 'shippingMethods.create',
    by: 'boss',
    input: cargo,
    http: post('/v1/shipping-methods', wireCargo),
    refused: 'ALREADY_EXISTS',
  },
  { procedure: 'shippingMethods.list', by: 'eve', input: {}, http: ['GET', '/v1/shipping-methods'] },
  { procedure: 'shippingMethods.get', by: 'eve', input: { id: 1 }, http: ['GET', '/v1/shipping-methods/:id'] },
  {
    procedure: 'shippingMethods.update',
    by: 'boss',
    input: { id: 1, freeFrom: { amount: 10_000, currency: 'RUB' } },
    http: ['PATCH', '/v1/shipping-methods/:id', { json: { free_from: { amount: 10_000, currency: 'RUB' } } }],
  },
  { procedure: 'coupons.create', by: 'boss', input: spring, http: post('/v1/coupons', wireSpring) },
  {
    procedure: 'coupons.create',
    by: 'boss',
    input: spring,
    http: post('/v1/coupons', wireSpring),
    refused: 'ALREADY_EXISTS',
  },
  { procedure: 'coupons.list', by: 'eve', input: {}, http: ['GET', '/v1/coupons'] },
  { procedure: 'coupons.get', by: 'eve', input: { id: 1 }, http: ['GET', '/v1/coupons/:id'] },
  {
    procedure: 'coupons.update',
    by: 'boss',
    input: { id: 1, usageLimit: 5 },
    http: ['PATCH', '/v1/coupons/:id', { json: { usage_limit: 5 } }],
  },
  { procedure: 'addresses.create', by: 'ana', input: sent, http: post('/v1/addresses', wireSent) },
  { procedure: 'addresses.list', by: 'ana', input: {}, http: ['GET', '/v1/addresses'] },
  { procedure: 'addresses.get', by: 'ana', input: { id: 1 }, http: ['GET', '/v1/addresses/:id'] },
  {
    procedure: 'addresses.get',
    by: 'boss',
    input: { id: 1 },
    http: ['GET', '/v1/addresses/:id'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'addresses.update',
    by: 'ana',
    input: { id: 1, house: '8' },
    http: ['PATCH', '/v1/addresses/:id', { json: { house: '8' } }],
  },
  { procedure: 'addresses.delete', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/addresses/:id'] },
]
