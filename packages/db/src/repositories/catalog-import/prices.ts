import { currencyDigits, maxUnitAmount, minorUnitsOf } from '@atelier/domain'
import { type ImportFault, type ImportRows, plainReason, type PriceRow, type WrittenRow } from '@atelier/domain/imports'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
import { changed, codeLiteral, type CodedFault, faultsOf, type KindImporter, rowsAs, writtenBy } from './rows.ts'

interface PriceList {
  readonly id: number
  readonly currency: string
  readonly kind: string
}

/** Known by SKU, list and quantity. */
export const prices: KindImporter = {
  async judge(db, packed) {
    const rows = unpacked(packed)
    const lists = await listsOf(db, rows)
    const unknown = await faultsOf(
      db,
      sql<CodedFault>`with ${rowsAs(packed.json, 'line integer, sku text')}
        select r.line, 'sku' as column, ${codeLiteral('unknown_offer')} as code from r
        where not exists (select from offers o where lower(o.sku) = lower(r.sku) and o.deleted_at is null)
        order by r.line`,
    )
    return [...unknown, ...rows.flatMap(row => faultOf(row, lists.get(row.priceList)) ?? [])]
  },
  async write(db, packed, except) {
    const rows = unpacked(packed).filter(({ line }) => !except.includes(line))
    const lists = await listsOf(db, rows)
    const amounts = rows.flatMap(row => {
      const list = lists.get(row.priceList)
      return list ? [{ ...row, listId: list.id, minor: minorUnitsOf(row.amount, list.currency) }] : []
    })
    const shape = 'line integer, sku text, "listId" bigint, "minQuantity" integer, minor bigint'
    const written = await writtenBy(
      db,
      sql<WrittenRow>`with ${rowsAs(Buffer.from(JSON.stringify(amounts)), shape)}, t as (
        select r.line, o.id, r."listId", r."minQuantity", r.minor
        from r join offers o on lower(o.sku) = lower(r.sku) and o.deleted_at is null
      ), set_prices as (
        insert into prices (offer_id, price_list_id, min_quantity, amount)
        select id, "listId", "minQuantity", minor from t order by id, "listId", "minQuantity"
        on conflict (offer_id, price_list_id, min_quantity) do update set amount = excluded.amount
        where prices.amount <> excluded.amount
        returning offer_id, price_list_id, min_quantity
      )
      select t.line, t.id, case when x.offer_id is null then 'unchanged' else 'updated' end as outcome
      from t left join set_prices x on (x.offer_id, x.price_list_id, x.min_quantity) = (t.id, t."listId", t."minQuantity")`,
    )
    // Prices belong to the version of their offer.
    const ids = [...new Set(written.filter(({ outcome }) => outcome === 'updated').map(({ id }) => id))]
    if (ids.length > 0) await sql`update offers c set ${changed} where id = any(${ids}::bigint[])`.execute(db)
    return written
  },
}

/** An amount needs the currency of its list, so it is parsed here, not in SQL. */
const unpacked = ({ json }: ImportRows): readonly PriceRow[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written from rows of this kind
  JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString()) as PriceRow[]

async function listsOf(db: Handle, rows: readonly PriceRow[]): Promise<ReadonlyMap<string, PriceList>> {
  const codes = [...new Set(rows.map(({ priceList }) => priceList))]
  const lists = await db
    .selectFrom('price_lists')
    .select(['id', 'code', 'currency', 'kind'])
    .where('code', 'in', codes)
    .execute()
  return new Map(lists.map(({ code, ...list }) => [code, list]))
}

function faultOf({ line, amount }: PriceRow, list: PriceList | undefined): ImportFault | undefined {
  if (!list) return { line, column: 'price_list', why: plainReason('unknown_price_list') }
  if (list.kind !== 'fixed') return { line, column: 'price_list', why: plainReason('derived_price_list') }
  const minor = minorUnitsOf(amount, list.currency)
  if (minor !== undefined && minor > 0 && minor <= maxUnitAmount) return undefined
  const { currency } = list
  return { line, column: 'amount', why: { code: 'not_an_amount', details: { currency, example: exampleOf(currency) } } }
}

/** An amount that the currency accepts, such as `19.90` or `1990`. */
function exampleOf(currency: string): string {
  const digits = currencyDigits(currency)
  return digits === 0 ? '1990' : `19.${'90'.padEnd(digits, '0').slice(0, digits)}`
}
