import { testDatabase } from '@atelier/db/testing'
import { expect, it } from 'vitest'
import { startMailbox } from '../src/dev/mailbox.ts'
import { startCollector } from './_collector.ts'
import { ask, registerUser, startReplica } from './faults/_replica.ts'

const traceId = '0af7651916cd43dd8448eb211c80319c'
const caller = `00-${traceId}-b7ad6b7169203331-01`

/** What a server sends to its collector, once it has done the work and ended, which sends what is left. */
async function tracesOf(work: (url: string) => Promise<void>, env: Readonly<Record<string, string>> = {}) {
  await using stack = new AsyncDisposableStack()
  const { url: databaseUrl } = stack.use(await testDatabase())
  const { smtpUrl } = stack.adopt(await startMailbox(), mailbox => mailbox.stop())
  const collector = stack.use(await startCollector())
  {
    const own = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env }
    await using server = await startReplica({ databaseUrl, smtpUrl, env: own })
    await work(server.url)
  }
  return collector.spans
}

it('a trace goes from the caller through the request and its procedure to its statements', async () => {
  let requestId: string | null = null
  const sent = await tracesOf(async url => {
    const { accessToken: token } = await registerUser(url)
    const json = { title: 'Traced by its title', body: '' }
    const headers = { traceparent: caller }
    const answer = await ask(url, 'POST /v1/projects', { token, json, headers })
    requestId = answer.headers.get('x-request-id')
    await ask(url, 'GET /trpc/projects.get?input=%7B%22id%22%3A999999%7D', { headers })
  })
  const spans = sent.filter(span => span.traceId === traceId)
  const [request] = spans.filter(({ name }) => name === 'POST /v1/projects')
  expect(request).toMatchObject({
    parentSpanId: 'b7ad6b7169203331',
    kind: 2,
    attributes: { 'http.request.method': 'POST', 'http.response.status_code': 201, 'atelier.request_id': requestId },
  })
  const within = (parent: string | undefined) => spans.filter(({ parentSpanId }) => parentSpanId === parent)
  const [procedure, ...others] = within(request?.spanId)
  expect(others).toEqual([])
  expect(procedure).toMatchObject({ name: 'projects.create', attributes: { 'atelier.request_id': requestId } })
  const statements = within(procedure?.spanId)
  expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['BEGIN', 'INSERT', 'COMMIT']))
  const [insert] = statements.filter(span => String(span.attributes['db.query.text']).includes('into "projects"'))
  expect(insert).toMatchObject({ kind: 3, attributes: { 'db.system.name': 'postgresql' } })
  // Values of parameters never leave the process.
  expect(JSON.stringify(spans)).not.toContain('Traced by its title')

  const failed = spans.filter(({ attributes }) => attributes['http.response.status_code'] === 404)
  expect(failed.map(({ name }) => name)).toEqual(['projects.get'])
  const [refused] = within(failed[0]?.spanId)
  // What a caller asked wrongly is no fault of the server's.
  expect(refused).toMatchObject({ attributes: { 'error.type': 'NOT_FOUND' }, status: { code: 0 } })
})

it('a job has a trace of its own, with its statements and the id of the request that asked for it', async () => {
  let requestId: string | null = null
  const spans = await tracesOf(async url => {
    const json = { email: 'traced@studio.example', username: 'traced', password: 'oak and linen' }
    requestId = (await ask(url, 'POST /v1/accounts/register', { json })).headers.get('x-request-id')
    await expect
      .poll(async () => (await ask(url, 'GET /metrics')).text)
      .toContain('kind="mail.verification",outcome="done"')
  })
  // On a busy machine an attempt may end before it has asked anything; the last one did the work.
  const job = spans.findLast(({ name }) => name === 'job mail.verification')
  expect(job).toMatchObject({ kind: 5, attributes: { 'atelier.request_id': requestId } })
  expect(job?.parentSpanId ?? '').toBe('')
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === job?.spanId)
  expect(statements.map(({ name }) => name)).toContain('UPDATE')
})

it('only what callers decided is traced where the variable says 0', async () => {
  const sent = await tracesOf(
    async url => {
      await ask(url, 'GET /v1/projects')
      await ask(url, 'GET /v1/projects', { headers: { traceparent: caller } })
    },
    { OTEL_TRACES_SAMPLER_ARG: '0' },
  )
  expect(new Set(sent.map(span => span.traceId))).toEqual(new Set([traceId]))
})
