import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { freePort } from '../_free-port.ts'
import { testBucket } from '../_storage.ts'
import { ask, type Replica, registerUser, startReplica } from '../faults/_replica.ts'
import { underLoad } from './_load.ts'
import { checksOf, haproxy, nginx, type Proxy, startHaproxy, startNginx, type Targets } from './_proxies.ts'

let database: TestDatabase
let mailbox: Mailbox
let targets: Targets
let bucket: Readonly<Record<string, string>>
const replicas: Replica[] = []

const start = (index: 0 | 1): Promise<Replica> =>
  startReplica({
    databaseUrl: database.url,
    smtpUrl: mailbox.smtpUrl,
    port: targets.ports[index],
    env: {
      ...bucket,
      PROBE_PORT: String(targets.probePorts[index]),
      DRAIN_SECONDS: '5',
      TRUSTED_PROXY_HOPS: '1',
    },
  })

beforeAll(async () => {
  database = await testDatabase()
  mailbox = await startMailbox()
  bucket = await testBucket()
  targets = { ports: [await freePort(), await freePort()], probePorts: [await freePort(), await freePort()] }
  replicas.push(...(await Promise.all([start(0), start(1)])))
})
afterAll(async () => {
  await Promise.all(replicas.map(replica => replica[Symbol.asyncDispose]()))
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})

const rollings = 5

/** Restarts both processes, one after the other, `rollings` times under load. */
async function rollUnder(proxy: Proxy) {
  return underLoad({ url: proxy.url, databaseUrl: database.url, clients: 8 }, async () => {
    for (let rolling = 0; rolling < rollings; rolling += 1)
      for (const index of [0, 1] as const) {
        replicas[index]?.kill('SIGTERM')
        expect(await replicas[index]?.ended).toBe(0)
        replicas[index] = await start(index)
      }
  })
}

const table = (name: string, answers: Readonly<Record<string, number>>): void => {
  console.log(`${name}: ${rollings} rolling restarts of two processes`)
  console.table(answers)
}

describe.skipIf(nginx === undefined)('deploy/nginx/atelier.conf', () => {
  // Without max_fails=0 half of the requests answer 502.
  it('fails no request while both processes restart five times', async () => {
    await using proxy = await startNginx(targets)
    expect(proxy.checked.errors).toContain('test is successful')
    const { answers, failed, lost } = await rollUnder(proxy)
    table('nginx', answers)
    expect(failed).toEqual({})
    expect(lost).toEqual([])
  })

  it('serves the challenges of certbot from a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-acme-'))
    await mkdir(join(folder, '.well-known/acme-challenge'), { recursive: true })
    await writeFile(join(folder, '.well-known/acme-challenge/token'), 'proof')
    await using proxy = await startNginx(targets, folder)
    const answer = await fetch(`${proxy.url}/.well-known/acme-challenge/token`)
    expect([answer.status, await answer.text()]).toEqual([200, 'proof'])
    await rm(folder, { recursive: true })
  })

  it('lets every upload of the API through; beyond its own limit it answers in the envelope', async () => {
    await using proxy = await startNginx(targets)
    const { accessToken: token } = await registerUser(proxy.url)
    const send = async (bytes: number) => {
      const form = new FormData()
      form.append('image', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'large.png')
      const headers = { authorization: `Bearer ${token}` }
      const answer = await fetch(`${proxy.url}/v1/assets/images`, { method: 'POST', headers, body: form })
      const body: { error: { code: string; details?: unknown } } = JSON.parse(await answer.text())
      return [answer.status, body.error.code, answer.headers.get('content-type')]
    }
    // 10.9 MiB reach the API, which finds no image in them.
    expect(await send(10.9 * 1_048_576)).toEqual([400, 'INVALID_IMAGE', 'application/json'])
    expect(await send(11.5 * 1_048_576)).toEqual([413, 'PAYLOAD_TOO_LARGE', 'application/json'])
    expect(await send(13 * 1_048_576)).toEqual([413, 'PAYLOAD_TOO_LARGE', 'application/json'])
  })

  it('sends events on as they come', async () => {
    await using proxy = await startNginx(targets)
    const { accessToken: token } = await registerUser(proxy.url)
    const headers = { authorization: `Bearer ${token}` }
    const stream = await fetch(`${proxy.url}/v1/stream`, { headers })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await ask(proxy.url, 'POST /v1/projects', { token, json: { title: 'Seen at once', body: '' } })
    let seen = ''
    while (!seen.includes('project.created')) seen += (await reader?.read())?.value ?? ''
    await reader?.cancel()
  })

  it('does not show the metrics, and names the client to the API', async () => {
    await using proxy = await startNginx(targets)
    expect((await fetch(`${proxy.url}/metrics`)).status).toBe(404)
    const answer = await fetch(`${proxy.url}/v1/nothing`, { headers: { 'x-request-id': 'seen-by-both-1' } })
    expect(answer.headers.get('x-request-id')).toBe('seen-by-both-1')
  })

  it('answers in the envelope while no process is there', async () => {
    const nobody = { ports: [await freePort(), await freePort()], probePorts: targets.probePorts } as const
    await using proxy = await startNginx(nobody, undefined, false)
    for (const method of ['GET', 'POST', 'DELETE']) {
      const headers = method === 'GET' ? {} : { 'idempotency-key': 'no-process-1' }
      const answer = await ask(proxy.url, `${method} /v1/projects`, { headers })
      expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '1'])
    }
  })

  // Seen to fail without @once: PUT and DELETE arrived twice.
  it.each([
    ['GET', undefined, 2],
    ['POST', undefined, 1],
    ['PATCH', undefined, 1],
    ['PUT', undefined, 1],
    ['DELETE', undefined, 1],
    ['POST', 'key-1', 2],
    ['PATCH', 'key-2', 2],
    ['PUT', 'key-3', 2],
    ['DELETE', 'key-4', 2],
  ])('sends %s with the key %s to %i servers that break the connection', async (method, key, times) => {
    const seen: string[] = []
    const breaking = createServer((incoming, outgoing) => {
      if (incoming.url === '/livez') return void outgoing.end('{}')
      incoming.resume().once('end', () => {
        seen.push(`${incoming.method} ${String(incoming.headers['x-forwarded-for'])}`)
        incoming.socket.resetAndDestroy()
      })
    })
    breaking.listen(0, '127.0.0.1')
    await once(breaking, 'listening')
    const address = breaking.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await using proxy = await startNginx({ ports: [port, port], probePorts: targets.probePorts })
    const body = method === 'GET' ? {} : { body: '{}' }
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
    const answer = await fetch(`${proxy.url}/v1/things`, { method, headers, ...body })
    expect(answer.status).toBe(503)
    expect(seen).toEqual(Array(times).fill(`${method} 127.0.0.1`))
    breaking.closeAllConnections()
    breaking.close()
  })
})

describe.skipIf(haproxy === undefined)('deploy/haproxy/haproxy.cfg', () => {
  it('sees both processes up by its plain HTTP/1.0 check', async () => {
    await using proxy = await startHaproxy(targets)
    await expect.poll(() => checksOf(proxy)).toEqual({ one: 'L7OK 200', two: 'L7OK 200' })
  })

  it('fails no request while both processes restart five times', async () => {
    await using proxy = await startHaproxy(targets)
    const { answers, failed, lost } = await rollUnder(proxy)
    table('HAProxy', answers)
    expect(failed).toEqual({})
    expect(lost).toEqual([])
  })
})
