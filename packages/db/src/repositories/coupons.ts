import type { CouponReader, CouponRepository } from '@atelier/domain/coupons'
import { sql } from 'kysely'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = columnsUnder('coupons', [
  'id',
  'code',
  'kind',
  'valueBps',
  'amount',
  'currency',
  'minSubtotal',
  'startsAt',
  'endsAt',
  'usageLimit',
  'perBuyerLimit',
  'usedCount',
  'active',
  'version',
  'createdAt',
  'updatedAt',
])

const withCode = (db: ReadHandle, code: string) =>
  db
    .selectFrom('coupons')
    .select(columns)
    .where(sql`lower(code)`, '=', sql`lower(${code})`)

export const couponReader = (db: ReadHandle, keyset: Keyset): CouponReader => ({
  async list(page) {
    const rows = await db
      .selectFrom('coupons')
      .select(columns)
      .where('id', '>', idAfter(keyset, 'coupons', page) ?? 0)
      .orderBy('id')
      .limit(page.limit + 1)
      .execute()
    return pageById(keyset, 'coupons', { rows, limit: page.limit })
  },
  find: id => db.selectFrom('coupons').select(columns).where('id', '=', id).executeTakeFirst(),
  findByCode: code => withCode(db, code).executeTakeFirst(),
  async usesOf(couponId, buyerKey) {
    const uses = db
      .selectFrom('coupon_uses')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('coupon_id', '=', couponId)
      .where('buyer_key', '=', buyerKey)
      .where('state', '<>', 'returned')
    return (await uses.executeTakeFirstOrThrow()).count
  },
})

export const couponRepository = (db: Handle, keyset: Keyset): CouponRepository => ({
  ...couponReader(readOnly(db), keyset),
  lock: id => db.selectFrom('coupons').select(columns).where('id', '=', id).forUpdate().executeTakeFirst(),
  insert: fields => db.insertInto('coupons').values(toColumns(fields)).returning(columns).executeTakeFirstOrThrow(),
  update: (id, patch) =>
    db
      .updateTable('coupons')
      .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirstOrThrow(),
  lockByCode: code => withCode(readOnly(db), code).forUpdate().executeTakeFirst(),
  async use(fields) {
    await sql`with used as (
        insert into coupon_uses (coupon_id, order_id, buyer_key, state)
        values (${fields.couponId}, ${fields.orderId}, ${fields.buyerKey}, ${fields.state}) returning coupon_id)
      update coupons set used_count = used_count + 1 where id = (select coupon_id from used)`.execute(db)
  },
  async confirmUse(orderId) {
    await db
      .updateTable('coupon_uses')
      .set({ state: 'used' })
      .where('order_id', '=', orderId)
      .where('state', '=', 'held')
      .execute()
  },
  async giveBack(orderId) {
    await sql`with returned as (
        update coupon_uses set state = 'returned' where order_id = ${orderId} and state <> 'returned' returning coupon_id)
      update coupons set used_count = used_count - 1 where id = (select coupon_id from returned)`.execute(db)
  },
  async useAgain(orderId) {
    const { rows } = await sql<{
      readonly id: number
    }>`select c.id from coupons c join coupon_uses u on u.coupon_id = c.id
        where u.order_id = ${orderId} and u.state = 'returned' for update of c`.execute(db)
    const { numAffectedRows = 0n } = await sql`with used as (
        update coupon_uses u set state = 'used' from coupons c
        where u.order_id = ${orderId} and u.state = 'returned' and c.id = u.coupon_id
          and (c.usage_limit is null or c.used_count < c.usage_limit)
          and (c.per_buyer_limit is null or c.per_buyer_limit > (
            select count(*) from coupon_uses o where o.coupon_id = c.id and o.buyer_key = u.buyer_key and o.state <> 'returned'))
        returning coupon_id)
      update coupons set used_count = used_count + 1 where id = (select coupon_id from used)`.execute(db)
    return rows.length === 0 || numAffectedRows > 0n
  },
})
