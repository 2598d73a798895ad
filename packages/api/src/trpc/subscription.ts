import type { ErrorCode } from '@atelier/domain'
import { tracked, type TrackedEnvelope } from '@trpc/server'
import type { z } from 'zod'
import type { Access } from './core.ts'
import { refusalOf } from './guard.ts'
import { begin, type Declaration, type Opened } from './procedure.ts'

/** The declaration of a stream: as a procedure's, and `output` is what each of its items is. */
type StreamDeclaration<A extends Access, C extends ErrorCode, I extends z.ZodType, O extends z.ZodType> = Omit<
  Declaration<A, C, I, O, 'exempt', false>,
  'idempotency' | 'verifiedOnly'
>

interface Item<T> {
  /** Where to go on after it: sent back as `lastEventId`. */
  readonly id: string
  readonly data: T
}

interface Opening<A extends Access, I> extends Opened<A> {
  readonly input: I
  /** Aborted when the reader is gone. */
  readonly signal: AbortSignal
}

/**
 * Begins a subscription: what `open` throws is the answer, what its items throw is the stream's last word. Each item is
 * checked by the schema, and asked for once the one before was taken.
 */
export const subscription =
  <const A extends Access, I extends z.ZodType, O extends z.ZodType, const C extends ErrorCode = never>(
    declaration: StreamDeclaration<A, C, I, O>,
  ) =>
  (open: (opening: Opening<A, z.output<I>>) => Promise<AsyncIterable<Item<z.input<O>>>>) => {
    const { output, errors = [] } = declaration
    return begin({ ...declaration, idempotency: 'exempt', verifiedOnly: false }).subscription(
      async ({ ctx, input, signal = new AbortController().signal }) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parser before gave exactly the schema's output
        const items = await open({ ...ctx, input: input as z.output<I>, signal })
        return checked(items, output, errors)
      },
    )
  }

async function* checked<O extends z.ZodType>(
  items: AsyncIterable<Item<z.input<O>>>,
  schema: O,
  declared: readonly ErrorCode[],
): AsyncGenerator<TrackedEnvelope<z.output<O>>, void> {
  try {
    for await (const { id, data } of items) yield tracked(id, schema.parse(data))
  } catch (error) {
    throw refusalOf(error, declared)
  }
}
