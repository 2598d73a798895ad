import { expect, it } from 'vitest'
import { type OpenStream, sharedStream } from './shared-stream.ts'

interface Item {
  readonly id: string
}

let names = 0
/** A server with a log of numbers, tabs that share one name, and what each tab saw. */
function tabs() {
  const log: string[] = []
  const readers = new Set<() => void>()
  const openings: (string | undefined)[] = []
  const name = `tabs ${++names}`
  const append = (...ids: readonly string[]) => {
    log.push(...ids)
    for (const wake of readers) wake()
  }
  const read: OpenStream<Item> = async function* (from, { signal, onPlace }) {
    openings.push(from)
    let at = from === undefined ? log.length : log.indexOf(from) + 1
    onPlace(log[at - 1] ?? '0')
    while (!signal.aborted) {
      const id = log[at]
      if (id !== undefined) {
        at += 1
        yield { id }
        continue
      }
      await new Promise<void>(resolve => {
        readers.add(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }
  const open = () => {
    const stop = new AbortController()
    const seen: string[] = []
    const { signal } = stop
    const ended = (async () => {
      for await (const { id } of sharedStream({ name, locks: navigator.locks, signal, open: read })) seen.push(id)
    })()
    return { seen, ended, close: () => stop.abort() }
  }
  return { open, append, openings }
}

it('tabs share one stream, and each sees every item once', async () => {
  const { open, append, openings } = tabs()
  const all = [open(), open(), open(), open(), open(), open(), open()]
  await expect.poll(() => openings).toHaveLength(1)
  append('1', '2', '3')
  for (const { seen } of all) await expect.poll(() => seen).toEqual(['1', '2', '3'])
  expect(openings).toEqual([undefined])
  for (const tab of all) tab.close()
  await Promise.all(all.map(tab => tab.ended))
})

it('when the leader goes the next tab goes on after the last place: nothing is lost, nothing comes twice', async () => {
  const { open, append, openings } = tabs()
  const all = [open()]
  await expect.poll(() => openings).toHaveLength(1)
  all.push(open(), open())
  append('1')
  for (const { seen } of all) await expect.poll(() => seen).toEqual(['1'])
  for (let round = 2; round <= 3; round += 1) {
    const leader = all.shift()
    leader?.close()
    await leader?.ended
    // Appended while no reader is active.
    append(`${round}`)
    for (const { seen } of all) await expect.poll(() => seen.at(-1)).toBe(`${round}`)
  }
  expect(all[0]?.seen).toEqual(['1', '2', '3'])
  expect(openings).toEqual([undefined, '1', '2'])
  for (const tab of all) tab.close()
})

it('a tab that saw nothing yet leads on from the place of the one before', async () => {
  const { open, append, openings } = tabs()
  append('1', '2')
  const [first, second] = [open(), open()]
  await expect.poll(() => openings).toHaveLength(1)
  // The place was posted before anything happened.
  await new Promise(resolve => setImmediate(resolve))
  first.close()
  await first.ended
  append('3')
  await expect.poll(() => second.seen).toEqual(['3'])
  second.close()
})

it('gives up the stream when its reader stops, without an abort', async () => {
  const name = `tabs ${++names}`
  const gone = Promise.withResolvers<void>()
  const stream: OpenStream<Item> = async function* (_, { signal }) {
    signal.addEventListener('abort', () => gone.resolve(), { once: true })
    yield { id: '1' }
    await gone.promise
  }
  const { signal } = new AbortController()
  for await (const { id } of sharedStream({ name, locks: navigator.locks, signal, open: stream })) {
    expect(id).toBe('1')
    break
  }
  await gone.promise
})

it('what the stream ends with ends the leader, and the others find it out themselves', async () => {
  const name = `tabs ${++names}`
  const refused: OpenStream<Item> = () => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('SESSION_ENDED')) }),
  })
  const { signal } = new AbortController()
  const tab = () => sharedStream({ name, locks: navigator.locks, signal, open: refused }).next()
  const outcomes = await Promise.allSettled([tab(), tab()])
  expect(outcomes.map(outcome => outcome.status === 'rejected' && String(outcome.reason))).toEqual([
    'Error: SESSION_ENDED',
    'Error: SESSION_ENDED',
  ])
})
