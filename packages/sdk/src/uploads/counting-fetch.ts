import type { ClientOptions, Fetch, FetchAnswer, FetchInit } from '../options.ts'

/** Called while a body is sent, with the share that was sent, from 0 to 1. */
export type Sent = (share: number) => void

/**
 * A `fetch` that tells how much of the body has left. Browsers tell it of `XMLHttpRequest` only; Node by what its
 * `fetch` takes from a stream; a `fetch` of the app's own, and all other platforms, by one step at the end.
 */
export function countingFetch(options: Pick<ClientOptions, 'fetch'>, sent: Sent): Fetch {
  if (options.fetch) return stepping(options.fetch, sent)
  if (typeof XMLHttpRequest === 'function') return (url, init) => byRequest(url, init, sent)
  return isNode() ? (url, init) => byStream(url, init, sent) : stepping((url, init) => fetch(url, init), sent)
}

const stepping =
  (send: Fetch, sent: Sent): Fetch =>
  async (url, init) => {
    const answer = await send(url, init)
    sent(1)
    return answer
  }

function byRequest(url: string, { method, headers, body, signal, credentials }: FetchInit, sent: Sent) {
  return new Promise<FetchAnswer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open(method, url)
    request.withCredentials = credentials === 'include'
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(answerOf(request)))
    for (const failure of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(failure, () => reject(new TypeError(`the request ended by ${failure}`)))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    request.send(body ?? null)
    if (signal.aborted) abort()
  })
}

const answerOf = (request: XMLHttpRequest): FetchAnswer => ({
  status: request.status,
  headers: { get: name => request.getResponseHeader(name) },
  json: async () => JSON.parse(request.responseText),
})

/** Others that know request streams send them over HTTP/2 alone, or without a length. */
const isNode = () => 'navigator' in globalThis && globalThis.navigator.userAgent.startsWith('Node.js/')

const pieceBytes = 65_536

async function byStream(url: string, { body, headers, ...init }: FetchInit, sent: Sent): Promise<FetchAnswer> {
  const whole = await new Response(body ?? null).blob()
  let at = 0
  const pieces = new ReadableStream({
    async pull(out) {
      if (at >= whole.size) return out.close()
      out.enqueue(new Uint8Array(await whole.slice(at, at + pieceBytes).arrayBuffer()))
      at = Math.min(whole.size, at + pieceBytes)
      sent(at / whole.size)
    },
  })
  // With its length, which a store wants to know; `duplex` is a word that the types of `fetch` lack.
  const named = { ...(whole.type ? { 'content-type': whole.type } : {}), ...headers, 'content-length': `${whole.size}` }
  const streamed = { ...init, headers: named, body: pieces, duplex: 'half' }
  return fetch(url, streamed)
}
