import type { Call } from './_call.ts'

export const searchCalls: readonly Call[] = [
  {
    procedure: 'search.query',
    input: { q: 'oak "desk lamp"', types: ['products', 'projects'] },
    http: ['GET', '/v1/search?q=oak+%22desk+lamp%22&types=products&types=projects'],
  },
  {
    procedure: 'search.query',
    input: { q: 'x'.repeat(501) },
    http: ['GET', `/v1/search?q=${'x'.repeat(501)}`],
    refused: 'INVALID_INPUT',
  },
]
