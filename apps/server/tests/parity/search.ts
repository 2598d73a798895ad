import type { Call } from './_call.ts'

export const searchCalls: readonly Call[] = [
  {
    procedure: 'search.query',
    input: { q: 'oak "desk lamp"', types: ['products', 'projects'] },
    http: ['GET', '/v1/search?q=oak+%22desk+lamp%22&types=products,projects'],
  },
  {
    procedure: 'products.list',
    input: { q: 'oak lam', facets: ['brand'] },
    http: ['GET', '/v1/products?q=oak+lam&facets=brand'],
  },
  {
    procedure: 'search.query',
    input: { q: 'x'.repeat(501) },
    http: ['GET', `/v1/search?q=${'x'.repeat(501)}`],
    refused: 'INVALID_INPUT',
  },
]
