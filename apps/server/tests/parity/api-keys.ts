import { type Call, post } from './_call.ts'

/** Each builds on those before it. */
export const apiKeysCalls: readonly Call[] = [
  {
    procedure: 'apiKeys.create',
    by: 'eve',
    input: { name: 'Importer', scopes: ['products:read', 'sub-categories:write'], expiresAt: '2099-01-01T00:00:00Z' },
    http: post('/v1/api-keys', {
      name: 'Importer',
      scopes: ['products:read', 'sub-categories:write'],
      expires_at: '2099-01-01T00:00:00Z',
    }),
  },
  { procedure: 'apiKeys.get', by: 'eve', input: { id: 1 }, http: ['GET', '/v1/api-keys/1'] },
  { procedure: 'apiKeys.get', by: 'ana', input: { id: 1 }, http: ['GET', '/v1/api-keys/1'], refused: 'NOT_FOUND' },
  {
    procedure: 'apiKeys.update',
    by: 'eve',
    input: { id: 1, name: 'Exporter' },
    http: ['PATCH', '/v1/api-keys/1', { json: { name: 'Exporter' } }],
  },
  { procedure: 'apiKeys.list', by: 'eve', input: {}, http: ['GET', '/v1/api-keys'] },
  { procedure: 'apiKeys.delete', by: 'eve', input: { id: 1 }, http: ['DELETE', '/v1/api-keys/1'] },
]
