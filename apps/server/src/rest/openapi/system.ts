const ok = (description: string, schema: object, example: object) => ({
  description,
  content: { 'application/json': { schema, example } },
})

const status = { type: 'object', required: ['status'], properties: { status: { type: 'string' } } }
const readiness = {
  type: 'object',
  required: ['status', 'checks'],
  properties: { status: { type: 'string' }, checks: { type: 'object', additionalProperties: { type: 'string' } } },
}
const version = { type: 'object', required: ['version'], properties: { version: { type: 'string' } } }
const refusal = { $ref: '#/components/responses/Refused' }

const probe = (operationId: string, summary: string, responses: object) => ({
  get: { operationId, summary, tags: ['system'], security: [], responses: { ...responses, '405': refusal } },
})

const alive = (operationId: string) =>
  probe(operationId, 'Whether the process lives; calls no other service', {
    '200': ok('Alive', status, { status: 'ok' }),
  })
const versionOf = (operationId: string) =>
  probe(operationId, 'Which version runs', { '200': ok('The version', version, { version: '0.1.0' }) })

/** Paths that machines ask, answered before any row. */
export const systemPaths = {
  '/v1/health': alive('system.health'),
  '/livez': alive('system.livez'),
  '/readyz': probe('system.readyz', 'Whether requests should come here', {
    '200': ok('Ready', readiness, {
      status: 'ok',
      checks: { database: 'ok', writes: 'ok', migrations: 'ok', storage: 'ok' },
    }),
    '503': ok('Not ready', readiness, {
      status: 'unavailable',
      checks: { database: 'down', writes: 'down', migrations: 'down' },
    }),
  }),
  '/version': versionOf('system.version'),
}
