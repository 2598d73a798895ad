import { post, type Call } from './_call.ts'

/** A link is never the same twice: what is refused is compared here, what is read in `rest/exports`. */
export const exportsCalls: readonly Call[] = [
  {
    procedure: 'exports.create',
    by: 'ana',
    input: { kind: 'offers' },
    http: post('/v1/exports', { kind: 'offers' }),
    refused: 'FORBIDDEN',
  },
  {
    procedure: 'documents.priceList',
    by: 'boss',
    input: { code: 'none' },
    http: post('/v1/price-lists/none/document', {}),
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'documents.priceList',
    by: 'ana',
    input: { code: 'wholesale' },
    http: post('/v1/price-lists/wholesale/document', {}),
    refused: 'FORBIDDEN',
  },
]
