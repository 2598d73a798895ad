import type { PreparedEvent, Page } from '@atelier/domain'
import type {
  CalendarEvent,
  EventFields,
  EventFilter,
  EventReader,
  EventRepository,
  EventTarget,
} from '@atelier/domain/events'
import { parseQuery } from '@atelier/domain/search'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { type Keyset, valuesAfter } from '../keyset.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'
import { insertWithEvent } from '../records.ts'
import { tsQueryOf } from '../search/ts-query.ts'
import { toColumns } from '../tables/columns.ts'
import { eventColumns, toEvent } from '../tables/events.ts'

const byId = (where: { id: number }) => blueprint.selectFrom('events').select(eventColumns).where('id', '=', where.id)
const find = preparedRead(byId)
const lock = preparedRead((where: { id: number }) => byId(where).forUpdate())

type After = readonly [date: string, id: number] | undefined

const meets =
  ({ from, to, q, ownerId }: EventFilter, after: After) =>
  (eb: ExpressionBuilder<DB, 'events'>) =>
    eb.and([
      // Whatever overlaps the range: an event that ends at midnight does not reach the next day.
      ...(from === undefined
        ? []
        : [eb('date', '>=', firstDayOf(from)), eb.or([eb('date', '>=', from), eb('ends_wall', '>', midnight(from))])]),
      ...(to === undefined ? [] : [eb('date', '<=', to)]),
      ...(q === undefined ? [] : [sql<boolean>`search @@ ${tsQueryOf(parseQuery(q))}`]),
      ...(ownerId === undefined ? [] : [eb('owner_id', '=', ownerId)]),
      ...(after ? [sql<boolean>`(date, id) > (${after[0]}::date, ${after[1]}::bigint)`] : []),
    ])

const midnight = (day: string): string => `${day}T00:00:00`

/** Where a scan by date can start: events before it are over, so a long history is not read. */
const firstDayOf = (from: string) =>
  sql<string>`least(${from}::date, (select min(date) from events where left(ends_wall, 10) <> left(starts_wall, 10) and ends_wall > ${midnight(from)}))`

export function eventReader(db: ReadHandle, keyset: Keyset): EventReader {
  return {
    async find(id) {
      const [row] = await find(db, { id })
      return row && toEvent(row)
    },
    async list(filter, page): Promise<Page<CalendarEvent>> {
      const after = valuesAfter(keyset, 'events', page)
      const rows = await db
        .selectFrom('events')
        .select(eventColumns)
        .where(meets(filter, after && [String(after[0]), Number(after[1])]))
        .orderBy('date')
        .orderBy('id')
        .limit(page.limit + 1)
        .execute()
      const items = rows.slice(0, page.limit).map(toEvent)
      const last = items.at(-1)
      const isMore = rows.length > page.limit && last
      return { items, nextCursor: isMore ? keyset.seal('events', [last.date, last.id]) : null }
    },
  }
}

const toRow = ({ schedule, ...same }: EventFields) => toColumns({ ...same, ...schedule })

type Row = ReturnType<typeof toRow> & { owner_id: number } & Pick<PreparedEvent, keyof PreparedEvent>

const insert = preparedWrite((row: Row) =>
  insertWithEvent(
    blueprint
      .insertInto('events')
      .values({
        owner_id: row.owner_id,
        date: row.date,
        time: row.time,
        venue: row.venue,
        address: row.address,
        title: row.title,
        description: row.description,
        capacity: row.capacity,
        description_html: row.description_html,
        image_url: row.image_url,
        image_asset_id: row.image_asset_id,
        canceled_at: row.canceled_at,
        starts_wall: row.starts_wall,
        ends_wall: row.ends_wall,
        timezone: row.timezone,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
      })
      .returning(eventColumns),
    row,
  ),
)

const hits =
  ({ id, ownerId, ifVersion }: EventTarget) =>
  (eb: ExpressionBuilder<DB, 'events'>) =>
    eb.and([
      eb('id', '=', id),
      ...(ownerId === undefined ? [] : [eb('owner_id', '=', ownerId)]),
      ...(ifVersion === undefined ? [] : [eb('version', '=', ifVersion)]),
    ])

export function eventRepository(db: Handle, keyset: Keyset): EventRepository {
  return {
    ...eventReader(readOnly(db), keyset),
    async insert(ownerId, fields, event) {
      const [row] = await insert(db, { owner_id: ownerId, ...toRow(fields), ...event })
      if (!row) throw new Error('an insert without a row')
      return toEvent(row)
    },
    async changeOwner(from, to) {
      await db
        .updateTable('events')
        .set(eb => ({ owner_id: to, version: eb('version', '+', 1), updated_at: sql<string>`now()` }))
        .where('owner_id', '=', from)
        .execute()
    },
    async lock(id) {
      const [row] = await lock(readOnly(db), { id })
      return row && toEvent(row)
    },
    async update(target, fields) {
      const row = await db
        .updateTable('events')
        .set(eb => ({ ...toRow(fields), version: eb('version', '+', 1), updated_at: sql<string>`now()` }))
        .where(hits(target))
        .returning(eventColumns)
        .executeTakeFirst()
      return row && toEvent(row)
    },
    async delete(target) {
      const gone = await db.deleteFrom('events').where(hits(target)).returning('id').executeTakeFirst()
      return gone !== undefined
    },
  }
}
