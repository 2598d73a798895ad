import { createClient } from '@atelier/sdk'
import { expectTypeOf } from 'vitest'

const api = createClient({ url: 'http://localhost:3000' })

export async function compiles() {
  const { items } = await api.search.query.query({ q: '0242229699', types: ['products'] })
  for (const hit of items) {
    expectTypeOf(hit.titleMarks[0]?.start).toEqualTypeOf<number | undefined>()
    if (hit.type === 'product') expectTypeOf(hit.priceFrom).toEqualTypeOf<{ amount: number; currency: string } | null>()
    if (hit.type === 'product') expectTypeOf(hit.number).toEqualTypeOf<string | null>()
    else if (hit.type === 'project') expectTypeOf(hit.userId).toEqualTypeOf<number>()
    else if (hit.type === 'event') expectTypeOf(hit.date).toEqualTypeOf<string>()
  }
}

export async function mustFail() {
  // @ts-expect-error people are not searched for here
  await api.search.query.query({ q: 'ana', types: ['users'] })
  const { items } = await api.search.query.query({ q: 'lamp' })
  // @ts-expect-error an event has no slug
  return items[0]?.slug
}
