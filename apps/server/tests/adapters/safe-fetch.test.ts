import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { OutsideFailure, type OutsideRequest } from '@atelier/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { createSafeFetch, type OutsideParts, type OutsideSettings } from '../../src/adapters/outgoing/safe-fetch.ts'

let stack = new AsyncDisposableStack()
afterEach(async () => {
  await stack.disposeAsync()
  stack = new AsyncDisposableStack()
})

interface Receiver {
  readonly port: number
  /** Connections that were opened, with or without a request on them. */
  connections: number
}

async function receiver(answer: RequestListener): Promise<Receiver> {
  const server = createServer(answer)
  const seen: Receiver = { port: 0, connections: 0 }
  server.on('connection', () => (seen.connections += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stack.defer(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return Object.assign(seen, { port: portOf(server.address()) })
}

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0

function client(settings: Partial<OutsideSettings> = {}, parts?: OutsideParts) {
  const made = createSafeFetch({ allowLoopback: false, httpsOnly: false, ...settings }, parts)
  stack.defer(() => made.close())
  return made
}

const get = (url: string): OutsideRequest => ({ url, method: 'GET', headers: {}, maxBytes: 1_000, beyond: 'cut' })
const failureOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'answered',
    (error: unknown) => (error instanceof OutsideFailure ? error.kind : error),
  )

describe('S33: an address inside is not connected to', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '017700000001',
    '2130706433',
    '0',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '169.254.169.254',
    '10.0.0.1',
    '100.64.0.1',
    '①②⑦.⓪.⓪.①',
  ])('however it is written: %s', async host => {
    const inside = await receiver((_, answer) => answer.end('inside'))
    const outside = client()
    for (const port of [inside.port, 80, 443]) {
      expect(await failureOf(outside.send(get(`http://${host}:${port}/`)))).toMatch(/^refused_(?:address|url)$/)
    }
    expect(outside.faultOf(`http://${host}/`)).toBe('address')
    expect(inside.connections).toBe(0)
  })

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', 'fd00::1', '::ffff:127.0.0.1'])(
    'when a name resolves to it: %s',
    async address => {
      const outside = client(
        {},
        { resolve: (_, done) => done(null, [{ address, family: address.includes(':') ? 6 : 4 }]) },
      )
      expect(await failureOf(outside.send(get('http://innocent.example/')))).toBe('refused_address')
    },
  )

  it('when a name mixes it with a public one', async () => {
    const mixed = [
      { address: '1.1.1.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const outside = client({}, { resolve: (_, done) => done(null, mixed) })
    expect(await failureOf(outside.send(get('http://innocent.example/')))).toBe('refused_address')
  })

  // Fails where the name is checked first and then fetched: the second answer is the one that gets connected to.
  it('when a name answers anew: what is checked is what is connected to', async () => {
    const inside = await receiver((_, answer) => answer.end('inside'))
    const answers = ['127.0.0.1', '10.0.0.1']
    let asked = 0
    const outside = client(
      { allowLoopback: true },
      { resolve: (_, done) => done(null, [{ address: answers[asked++] ?? '10.0.0.1', family: 4 }]) },
    )
    expect((await outside.send(get(`http://innocent.example:${inside.port}/`))).status).toBe(200)
    expect(await failureOf(outside.send(get(`http://innocent.example:${inside.port}/`)))).toBe('refused_address')
    expect({ asked, connections: inside.connections }).toEqual({ asked: 2, connections: 1 })
  })

  it('by a redirect: the answer is the redirect itself', async () => {
    const target = await receiver((_, answer) => answer.end('inside'))
    const hostile = await receiver((_, answer) =>
      answer.writeHead(302, { location: `http://127.0.0.1:${target.port}/` }).end(),
    )
    const answer = await client({ allowLoopback: true }).send(get(`http://127.0.0.1:${hostile.port}/`))
    expect(answer.status).toBe(302)
    expect(target.connections).toBe(0)
  })
})

describe('a URL', () => {
  it.each<[string, Partial<OutsideSettings>, string | undefined]>([
    ['https://studio.example/hook?x=1', { httpsOnly: true }, undefined],
    ['http://studio.example/hook', { httpsOnly: true }, 'scheme'],
    ['http://studio.example/hook', {}, undefined],
    ['ftp://studio.example/', {}, 'scheme'],
    ['file:///etc/passwd', {}, 'scheme'],
    ['gopher://studio.example/', {}, 'scheme'],
    ['studio.example', {}, 'form'],
    ['', {}, 'form'],
    ['https://user:word@studio.example/', {}, 'credentials'],
    ['https://studio.example:8443/', {}, undefined],
    ['https://studio.example:6379/', {}, 'port'],
    ['http://studio.example:22/', {}, 'port'],
    ['http://127.0.0.1:3000/', { allowLoopback: true }, undefined],
    ['http://[::1]:3000/', { allowLoopback: true }, undefined],
    ['http://10.0.0.1:3000/', { allowLoopback: true }, 'address'],
  ])('%s with %j: %s', (url, settings, fault) => {
    expect(client(settings).faultOf(url)).toBe(fault)
  })
})

describe('a hostile receiver', () => {
  const local = (parts?: OutsideParts) => client({ allowLoopback: true }, parts)
  const endless: RequestListener = (_, answer) => {
    const chunk = Buffer.alloc(65_536, 'x')
    const more = (): void => {
      while (answer.write(chunk));
    }
    answer.on('drain', more)
    more()
  }

  it('that says nothing is left after the time-out', async () => {
    const silent = await receiver(() => {})
    expect(await failureOf(local({ timeoutMs: 50 }).send(get(`http://127.0.0.1:${silent.port}/`)))).toBe('timeout')
  })

  it('that sends one byte at a time is left after the same time', async () => {
    const slow = await receiver((_, answer) => {
      const timer = setInterval(() => answer.write('x'), 10)
      answer.on('close', () => clearInterval(timer))
    })
    expect(await failureOf(local({ timeoutMs: 200 }).send(get(`http://127.0.0.1:${slow.port}/`)))).toBe('timeout')
  })

  it('without end is cut at the limit, or refused', async () => {
    const { port } = await receiver(endless)
    const answer = await local().send(get(`http://127.0.0.1:${port}/`))
    expect(answer.body.length).toBe(1_000)
    expect(await failureOf(local().send({ ...get(`http://127.0.0.1:${port}/`), beyond: 'refuse' }))).toBe('too_large')
  })

  it('of just the limit is taken whole', async () => {
    const { port } = await receiver((_, answer) => answer.end('x'.repeat(1_000)))
    const answer = await local().send({ ...get(`http://127.0.0.1:${port}/`), beyond: 'refuse' })
    expect(answer.body.length).toBe(1_000)
  })

  it('that speaks no HTTP, sends huge headers, hangs up or is not there fails by its class', async () => {
    const tcp = createTcpServer(socket => void socket.end('SSH-2.0-OpenSSH_9.9\r\n'))
    tcp.listen(0, '127.0.0.1')
    await once(tcp, 'listening')
    stack.defer(() => void tcp.close())
    const huge = await receiver((_, answer) => answer.writeHead(200, { 'x-huge': 'x'.repeat(20_000) }).end())
    const rude = await receiver(request => request.socket.destroy())
    const at = (port: number) => failureOf(local().send(get(`http://127.0.0.1:${port}/`)))
    expect(await at(portOf(tcp.address()))).toBe('broken_answer')
    expect(await at(huge.port)).toBe('broken_answer')
    expect(await at(rude.port)).toBe('no_connection')
    expect(await at(1)).toBe('no_connection')
    expect(await failureOf(local().send(get(`https://127.0.0.1:${rude.port}/`)))).toMatch(/tls|no_connection/)
  })

  it('is left when the caller gives up', async () => {
    const silent = await receiver(() => {})
    const stop = new AbortController()
    const sent = failureOf(local().send({ ...get(`http://127.0.0.1:${silent.port}/`), signal: stop.signal }))
    stop.abort()
    expect(await sent).toBe('aborted')
  })
})

it('posts the body as it is, once', async () => {
  const bodies: string[] = []
  const { port } = await receiver((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(`${request.method} ${String(request.headers['x-a'])} ${Buffer.concat(chunks).toString()}`)
      answer.writeHead(503).end('later')
    })
  })
  const sent = { url: `http://127.0.0.1:${port}/`, method: 'POST', headers: { 'x-a': '1' }, body: '{"ö":1}' } as const
  const answer = await client({ allowLoopback: true }).send({ ...sent, maxBytes: 100, beyond: 'cut' })
  expect([answer.status, Buffer.from(answer.body).toString()]).toEqual([503, 'later'])
  expect(bodies).toEqual(['POST 1 {"ö":1}'])
})
