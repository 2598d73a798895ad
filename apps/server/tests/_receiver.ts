import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'

/** One request as it came in. */
export interface Received {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly signature: string
  readonly body: string
}

export type Reaction = number | ((request: IncomingMessage, response: ServerResponse) => void)

/** A receiver of webhooks over real HTTP, which answers as its caller says and keeps what it got. */
export interface Receiver extends AsyncDisposable {
  readonly url: string
  readonly received: Received[]
  /** How it answers from now on: a status, or by hand. */
  answer: Reaction
  /** Breaks every connection that is open. */
  hangUp(): void
  /** Resolves once so many requests are in. */
  count(least: number): Promise<void>
}

export async function startReceiver(answer: Reaction = 204): Promise<Receiver> {
  const watchers = new Set<() => void>()
  const receiver = {
    url: '',
    received: [] as Received[],
    answer,
    hangUp: () => server.closeAllConnections(),
    async count(least: number) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = () => receiver.received.length >= least && resolve()
      watchers.add(look)
      look()
      await promise
      watchers.delete(look)
    },
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { headers } = request
      receiver.received.push({
        id: String(headers['webhook-id']),
        timestamp: Number(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        body: Buffer.concat(chunks).toString(),
      })
      if (typeof receiver.answer === 'function') receiver.answer(request, response)
      else response.writeHead(receiver.answer).end()
      for (const look of watchers) look()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  receiver.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`
  return Object.assign(receiver, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  })
}

/** Whether the specification's own library takes a message under a secret, at the time that the message names. */
export function isAuthentic({ id, timestamp, signature, body }: Received, secret: string): boolean {
  const expected = new Webhook(secret).sign(id, new Date(timestamp * 1000), body)
  return signature.split(' ').includes(expected)
}

/** The same by the library's whole check, time included; throws for a message that it refuses. */
export const verify = ({ id, timestamp, signature, body }: Received, secret: string): unknown =>
  new Webhook(secret).verify(body, {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  })
