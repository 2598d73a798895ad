import type { OutboxEvent, OutboxReader } from '@atelier/domain/outbox'
import { blueprint, type ReadHandle } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'

/** Reads bounds and events in one statement: a sweep between two would look like a gap, or hide one. */
const after = preparedRead((where: { seq: number; limit: number }) =>
  blueprint
    .selectFrom('outbox_stream')
    .leftJoin(
      eb =>
        eb
          .selectFrom('outbox')
          .select(['id', 'stream_seq', 'type', 'payload', 'request_id', 'created_at'])
          .where('stream_seq', '>', where.seq)
          .orderBy('stream_seq')
          .limit(where.limit)
          .as('event'),
      join => join.onTrue(),
    )
    .select([
      'outbox_stream.last_seq as lastSeq',
      'outbox_stream.swept_seq as sweptSeq',
      'event.id',
      'event.stream_seq as seq',
      'event.type',
      'event.payload',
      'event.request_id as requestId',
      'event.created_at as createdAt',
    ])
    .orderBy('event.stream_seq'),
)

const position = preparedRead((where: { name: string }) =>
  blueprint.selectFrom('outbox_consumers').select('position').where('name', '=', where.name),
)

export const outboxReader = (handle: ReadHandle): OutboxReader => ({
  async after(seq, limit) {
    const rows = await after(handle, { seq, limit })
    const events = rows.flatMap(({ lastSeq: _last, sweptSeq: _swept, ...event }) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only recordEvent writes these rows: type and payload belong together
      event.id === null ? [] : [event as unknown as OutboxEvent],
    )
    return { events, lastSeq: rows[0]?.lastSeq ?? 0, sweptSeq: rows[0]?.sweptSeq ?? 0 }
  },
  positionOf: async name => (await position(handle, { name }))[0]?.position,
})
