import { createClient, type LiveEvent, type LiveGap } from '@atelier/sdk'
import { expectTypeOf } from 'vitest'

const api = createClient({ url: 'http://localhost:3000' })

export async function compiles() {
  const events = api.live.subscribe({ types: ['project.created', 'event.updated'], lastEventId: '41' })
  for await (const event of events) {
    expectTypeOf(event).toEqualTypeOf<LiveEvent | LiveGap>()
    expectTypeOf(event.id).toEqualTypeOf<string>()
    if (event.type === 'project.created')
      expectTypeOf(event.data).toEqualTypeOf<{ projectId: number; userId: number }>()
    if (event.type === 'account.verified') expectTypeOf(event.data).toEqualTypeOf<{ accountId: number }>()
    if (event.type === 'gap') expectTypeOf(event.data).toEqualTypeOf<{ from: number; to: number }>()
  }
  // What the server says of the line is the SDK's own business.
  expectTypeOf<Extract<LiveEvent, { type: 'ready' | 'closing' }>>().toBeNever()
  api.live.subscribe(undefined, {
    onEvent: event => event.type satisfies LiveEvent['type'],
    onGap: gap => gap.data.from,
    onError: error => error.code,
    signal: new AbortController().signal,
  })
}

export async function mustFail() {
  // @ts-expect-error -- no event has this name
  api.live.subscribe({ types: ['project.painted'] })
  // @ts-expect-error -- ids are texts: they are sent back as they came
  api.live.subscribe({ lastEventId: 41 })
  api.live.subscribe(undefined, {
    onEvent: event => {
      // @ts-expect-error -- which ids there are depends on the type
      const id = event.data.projectId
      return id
    },
  })
  // @ts-expect-error -- a stream is iterated, not awaited for a value
  const value: Promise<LiveEvent> = api.live.subscribe()
  return value
}
