import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient, memoryStorage } from '@atelier/sdk'
import { aGuestCart, anOfferFor } from './_carts.ts'
import { listeningServer } from './_listening.ts'
import { aReadyCart, manual } from './_orders.ts'
import { createPerson, rowsOf } from './_people.ts'

/** A proxy that lets every request through and breaks the connection in place of some answers. */
async function answerDropper(target: string, isLost: (req: IncomingMessage) => boolean) {
  const answers: { readonly url: string; readonly status: number; readonly isReplayed: boolean }[] = []
  const proxy = createServer((req: IncomingMessage, res: ServerResponse) => {
    const lost = isLost(req)
    const forward = request(`${target}${req.url}`, { method: req.method, headers: req.headers }, answer => {
      const { statusCode: status = 0, headers } = answer
      answers.push({ url: req.url ?? '', status, isReplayed: headers['idempotent-replayed'] === 'true' })
      if (!lost) {
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(res)
        return
      }
      // The answer is whole, so its work is committed: only now the line breaks.
      answer.resume().on('end', () => req.socket.destroy())
    })
    forward.on('error', () => req.socket.destroy())
    req.pipe(forward)
  })
  await new Promise<void>(resolve => void proxy.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** What the server said, lost or not. */
    answers,
    [Symbol.asyncDispose]: () => {
      proxy.closeAllConnections()
      return new Promise<void>(resolve => void proxy.close(() => resolve()))
    },
  }
}

/** One write and its repeats; gives the id it was told. */
type Writer = (at: { url: string; accessToken: string; title: string }) => Promise<number>

export const bySdk: Writer = async ({ url, accessToken, title }) => {
  const api = createClient({ url, storage: memoryStorage({ accessToken, refreshToken: null }) })
  return (await api.projects.create.mutate({ title, body: '' })).id
}

/** The naive double: repeats what it got no answer to, as it is. */
export const byPlainFetch: Writer = async ({ url, accessToken, title }) => {
  for (let left = 4; ; left--) {
    try {
      const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'x-write': title }
      const body = JSON.stringify({ title, body: '' })
      const answer = await fetch(`${url}/trpc/projects.create`, { method: 'POST', headers, body })
      const { result }: { result: { data: { id: number } } } = JSON.parse(await answer.text())
      return result.data.id
    } catch (error) {
      if (left === 0) throw error
    }
  }
}

/** The first answer to each write is lost, every third time the second too. R8 of `spec/reliability.md`. */
export async function lostAnswers(writes: number, writer: Writer) {
  await using server = await listeningServer()
  const person = await createPerson(server.backend)
  let lost = 0
  const attempts = new Map<string, number>()
  await using proxy = await answerDropper(server.url, req => {
    const key = String(req.headers['idempotency-key'] ?? req.headers['x-write'])
    const made = (attempts.get(key) ?? 0) + 1
    attempts.set(key, made)
    const isLost = made === 1 || (made === 2 && attempts.size % 3 === 0)
    if (isLost) lost += 1
    return isLost
  })
  const told: number[] = []
  for (let from = 0; from < writes; from += 10) {
    const titles = Array.from({ length: Math.min(10, writes - from) }, (_, at) => `Lamp ${from + at}`)
    const { url } = proxy
    told.push(...(await Promise.all(titles.map(title => writer({ url, title, accessToken: person.accessToken })))))
  }
  const rows = await rowsOf(server.backend, 'select id from projects')
  return { rows: rows.length, told: new Set(told).size, lost }
}

/** A checkout and a merge at login through the SDK, whose first answers are lost. */
export async function lostCheckout() {
  await using server = await listeningServer()
  const [cart, guest] = [await aReadyCart(server), await aGuestCart(server)]
  const offer = await anOfferFor(server.backend)
  await guest.call('POST', '/lines', { offer_id: offer.id, quantity: 2 })
  const person = await createPerson(server.backend)
  const seen = new Set<string>()
  await using proxy = await answerDropper(server.url, ({ url = '' }) => !seen.has(url) && seen.add(url) !== undefined)
  const storage = memoryStorage({ accessToken: person.accessToken, refreshToken: null })
  const [api, user] = [createClient({ url: proxy.url }), createClient({ url: proxy.url, storage })]
  const wanted = { id: cart.id, expectedTotal: cart.total, payment: manual }
  const placed = await api.carts.checkout.mutate(wanted, { cartToken: cart.token })
  const order = await api.orders.get.query({ id: placed.order.id }, { orderToken: placed.orderToken })
  const merged = await user.carts.merge.mutate(undefined, { cartToken: guest.token })
  const orders = await rowsOf(server.backend, 'select id from orders where cart_id = $1', [cart.id])
  return { placed, order, merged, orders: orders.length, answers: proxy.answers }
}
