import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../client.ts'
import type { Fetch } from '../options.ts'
import { memoryStorage } from '../storage.ts'

afterEach(() => void vi.unstubAllGlobals())

const line = (id: number, item: object) => `id: ${id}\ndata: ${JSON.stringify(item)}\n\n`
const happened = (id: number) => line(id, { type: 'project.created', data: { projectId: id, userId: 1 }, at: '' })

/** Answers each opening with these events, and keeps the line open until it is given up. */
function streaming(...events: readonly string[]) {
  const opened: AbortSignal[] = []
  const fetch: Fetch = async (_, { signal }) => {
    opened.push(signal)
    const body = new ReadableStream<Uint8Array>({
      start(out) {
        for (const event of events) out.enqueue(new TextEncoder().encode(event))
        signal.addEventListener('abort', () => out.error(signal.reason), { once: true })
      },
    })
    return new Response(body)
  }
  return { opened, client: createClient({ url: 'http://api.test', fetch }) }
}
const refusing: Fetch = async () =>
  new Response(JSON.stringify({ error: { message: 'No more streams', code: 'LIMIT_REACHED', status: 409 } }), {
    status: 409,
  })

describe('live.subscribe with handlers', () => {
  it('opens nothing and delivers nothing when it is aborted in the same turn', async () => {
    const { opened, client } = streaming(happened(1))
    const seen: string[] = []
    // React's StrictMode mounts, unmounts and mounts again in one turn.
    for (const stays of [false, true]) {
      const stop = new AbortController()
      client.live.subscribe({}, { onEvent: ({ id }) => seen.push(`${stays} ${id}`), signal: stop.signal })
      if (!stays) stop.abort()
    }
    await expect.poll(() => seen).toEqual(['true 1'])
    expect(opened).toHaveLength(1)
  })

  it('delivers nothing after an abort and gives up the line', async () => {
    const { opened, client } = streaming(happened(1) + happened(2) + happened(3))
    const stop = new AbortController()
    const seen: string[] = []
    const onEvent = ({ id }: { readonly id: string }) => {
      seen.push(id)
      if (id === '2') stop.abort()
    }
    client.live.subscribe({}, { onEvent, signal: stop.signal })
    await expect.poll(() => opened[0]?.aborted).toBe(true)
    expect(seen).toEqual(['1', '2'])
  })

  it('reports a refusal to the console where there is no onError', async () => {
    const logged: unknown[] = []
    vi.stubGlobal('console', { ...console, error: (error: unknown) => logged.push(error) })
    createClient({ url: 'http://api.test', fetch: refusing }).live.subscribe({}, { onEvent: () => {} })
    await expect.poll(() => logged).toMatchObject([{ name: 'AtelierError', code: 'LIMIT_REACHED' }])
  })

  it('goes on after a handler that throws, and reports what it threw', async () => {
    const logged: unknown[] = []
    vi.stubGlobal('console', { ...console, error: (error: unknown) => logged.push(error) })
    const { client } = streaming(happened(1) + happened(2))
    const stop = new AbortController()
    const onEvent = ({ id }: { readonly id: string }) => {
      throw new Error(id)
    }
    client.live.subscribe({}, { onEvent, signal: stop.signal })
    await expect.poll(() => logged).toMatchObject([{ message: '1' }, { message: '2' }])
    stop.abort()
  })

  it('fails at once where answers have no body', async () => {
    const bodiless: Fetch = async () => ({ status: 200, headers: new Headers(), json: () => new Promise(() => {}) })
    const failed = new Promise(resolve =>
      createClient({ url: 'http://api.test', fetch: bodiless }).live.subscribe(
        {},
        { onEvent: () => {}, onError: resolve },
      ),
    )
    expect(await failed).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('fetch') })
  })

  it("fails before it sends where the platform's own answers have no body", async () => {
    vi.stubGlobal('Response', { prototype: {} })
    const sent: unknown[] = []
    vi.stubGlobal('fetch', (url: unknown) => {
      sent.push(url)
      return new Promise(() => {})
    })
    const failed = new Promise(resolve =>
      createClient({ url: 'http://api.test' }).live.subscribe({}, { onEvent: () => {}, onError: resolve }),
    )
    expect(await failed).toMatchObject({ code: 'UNSUPPORTED' })
    expect(sent).toEqual([])
  })
})

// Before: seven tabs opened seven streams, and queries of the last three timed out.
it('tabs of one login share a stream, and tabs of another have their own', async () => {
  vi.stubGlobal('document', {})
  const openings: string[] = []
  const fetch: Fetch = async (url, { signal }) => {
    openings.push(url)
    return new Response(
      new ReadableStream<Uint8Array>({
        start(out) {
          out.enqueue(new TextEncoder().encode(happened(7)))
          signal.addEventListener('abort', () => out.error(signal.reason), { once: true })
        },
      }),
    )
  }
  const stop = new AbortController()
  const seen: string[] = []
  const tab = (sharedAs: string) => {
    const storage = { ...memoryStorage(), sharedAs }
    const { live } = createClient({ url: 'http://tabs.test', fetch, storage })
    live.subscribe({}, { onEvent: ({ id }) => seen.push(`${sharedAs} ${id}`), signal: stop.signal })
  }
  for (let open = 0; open < 7; open += 1) tab('ana')
  tab('ben')
  await expect.poll(() => seen.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'ana 7'), 'ben 7'])
  expect(openings).toHaveLength(2)
  stop.abort()
})
