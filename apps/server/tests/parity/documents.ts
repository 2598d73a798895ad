import type { Call } from './_call.ts'

/** A link is never the same twice: what is refused is compared here, what is read in `rest/documents`. */
export const documentsCalls: readonly Call[] = [
  { procedure: 'documents.list', by: 'eve', input: {}, http: ['GET', '/v1/documents'] },
  {
    procedure: 'documents.get',
    by: 'ana',
    input: { id: 999 },
    http: ['GET', '/v1/documents/999'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'documents.file',
    by: 'eve',
    input: { id: 999, format: 'xlsx' },
    http: ['GET', '/v1/documents/999/file?format=xlsx'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'orders.documents',
    by: 'ana',
    input: { id: 999 },
    http: ['GET', '/v1/orders/999/documents'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'waybills.document',
    by: 'eve',
    input: { id: 999 },
    http: ['GET', '/v1/waybills/999/document'],
    refused: 'NOT_FOUND',
  },
]
