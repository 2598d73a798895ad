import { aKey } from '../_orders.ts'
import { type Call, post } from './_call.ts'

const lines = [{ orderLineId: 1, quantity: 1 }]
const wireLines = [{ order_line_id: 1, quantity: 1 }]

/** Two worlds have no order alike: what is refused is compared here, what is done in `rest/returns`. */
export const returnsCalls: readonly Call[] = [
  { procedure: 'returns.list', by: 'eve', input: {}, http: ['GET', '/v1/returns'] },
  { procedure: 'returns.list', input: {}, http: ['GET', '/v1/returns'], refused: 'UNAUTHENTICATED' },
  { procedure: 'returns.get', by: 'ana', input: { id: 999 }, http: ['GET', '/v1/returns/999'], refused: 'NOT_FOUND' },
  {
    procedure: 'returns.request',
    by: 'ana',
    input: { id: 999, reasonCode: 'other', lines },
    http: post('/v1/orders/999/returns', { reason_code: 'other', lines: wireLines }),
    refused: 'NOT_FOUND',
  },
  ...(['approve', 'reject', 'cancel'] as const).map((verb): Call => ({
    procedure: `returns.${verb}`,
    by: 'eve',
    input: { id: 999 },
    http: post(`/v1/returns/999/${verb}`, {}),
    refused: 'NOT_FOUND',
  })),
  ...(['receive', 'refund'] as const).map((verb): Call => ({
    procedure: `returns.${verb}`,
    by: 'eve',
    input: { id: 999 },
    http: ['POST', `/v1/returns/999/${verb}`, { headers: { 'idempotency-key': aKey() }, json: {} }],
    refused: 'NOT_FOUND',
  })),
]
