import type { Offer, OfferParts } from '@atelier/domain/offers'
import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'
import type { PriceRow } from '../tables/offers.ts'
import { setImages } from './product-parts.ts'

interface Written extends Pick<Offer, 'options' | 'images'> {
  readonly prices: readonly PriceRow[]
}

/** Writes what was given and returns it as rows of a new offer would have it. */
export async function setOfferParts(
  db: Handle,
  id: number,
  { combination, imageAssetIds, prices }: OfferParts,
): Promise<Partial<Written>> {
  return {
    ...(combination && { options: await setCombination(db, id, combination) }),
    ...(imageAssetIds && {
      images: await setImages(db, { table: 'offer_assets', owner: 'offer_id', id }, imageAssetIds),
    }),
    ...(prices && { prices: await setPrices(db, id, prices) }),
  }
}

export async function clearCombination(db: Handle, id: number): Promise<void> {
  await db.deleteFrom('offer_option_values').where('offer_id', '=', id).execute()
  await db.updateTable('offers').set({ option_value_ids: [] }).where('id', '=', id).execute()
}

async function setCombination(
  db: Handle,
  id: number,
  combination: NonNullable<OfferParts['combination']>,
): Promise<Offer['options']> {
  await clearCombination(db, id)
  const [optionIds, valueIds] = [combination.map(each => each.optionId), combination.map(each => each.valueId)]
  const { rows } = await sql<Offer['options'][number]>`
    with chosen as (
      insert into offer_option_values (offer_id, product_id, option_id, option_value_id)
      select offers.id, offers.product_id, wanted.option_id, wanted.value_id
      from offers cross join unnest(${optionIds}::bigint[], ${valueIds}::bigint[]) as wanted (option_id, value_id)
      where offers.id = ${id} returning option_id, option_value_id)
    select option_values.id as "valueId", product_options.name, option_values.value
    from chosen join product_options on product_options.id = chosen.option_id
    join option_values on option_values.id = chosen.option_value_id
    order by product_options.position, product_options.id`.execute(db)
  const ids = sql<number[]>`${valueIds}::bigint[]`
  await db.updateTable('offers').set({ option_value_ids: ids }).where('id', '=', id).execute()
  return rows
}

/** Prices of one piece, by the code of their list. */
async function setPrices(
  db: Handle,
  id: number,
  prices: Readonly<Record<string, number | null>>,
): Promise<readonly PriceRow[]> {
  const given = Object.entries(prices)
  const [codes, amounts] = [given.map(([code]) => code), given.map(([, amount]) => amount)]
  const wanted = sql`unnest(${codes}::text[], ${amounts}::bigint[]) as wanted(code, amount)
    join price_lists on price_lists.code = wanted.code`
  await sql`delete from prices using ${wanted} where offer_id = ${id} and price_list_id = price_lists.id
    and min_quantity = 1 and wanted.amount is null`.execute(db)
  const { rows } = await sql<{ listId: number; amount: number }>`insert into prices (offer_id, price_list_id, amount)
    select ${id}, price_lists.id, wanted.amount from ${wanted} where wanted.amount is not null
    on conflict on constraint prices_pkey do update set amount = excluded.amount
    returning price_list_id as "listId", amount`.execute(db)
  return rows.toSorted((a, b) => a.listId - b.listId).map(({ listId, amount }) => [listId, 1, amount] as const)
}
