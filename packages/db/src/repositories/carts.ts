import type { PostalAddress } from '@atelier/domain/addresses'
import type { Cart, CartLine, CartPatch, CartReader, CartRepository } from '@atelier/domain/carts'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import { preparedRead } from '../prepared.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'
import { offersForSale } from './offers-for-sale.ts'

const lines = sql<readonly CartLine[]>`(
  select coalesce(json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'quantity', l.quantity,
    'unitPriceSeen', l.unit_price_seen) order by l.id), '[]')
  from cart_lines l where l.cart_id = carts.id)`

const columns = (eb: ExpressionBuilder<DB, 'carts'>) =>
  [
    ...columnsUnder('carts', [
      'id',
      'userId',
      'tokenHash',
      'currency',
      'locale',
      'status',
      'email',
      'shippingMethodId',
      'couponCode',
      'mergedIntoId',
      'expiresAt',
      'version',
      'createdAt',
      'updatedAt',
    ]),
    eb.ref('carts.shipping_address').$castTo<PostalAddress | null>().as('shippingAddress'),
    eb.ref('carts.billing_address').$castTo<PostalAddress | null>().as('billingAddress'),
    lines.as('lines'),
  ] as const

const all = blueprint.selectFrom('carts').select(columns)
const byId = (where: { id: number }) => all.where('carts.id', '=', where.id)
const activeOf = (where: { userId: number }) =>
  all.where('carts.user_id', '=', where.userId).where('carts.status', '=', 'active')
const find = preparedRead(byId)
const findActive = preparedRead(activeOf)
const lockRow = preparedRead((where: { id: number }) =>
  blueprint.selectFrom('carts').select('id').where('id', '=', where.id).forUpdate(),
)
const lockByToken = preparedRead((where: { tokenHash: string }) =>
  blueprint.selectFrom('carts').select('id').where('token_hash', '=', where.tokenHash).forUpdate(),
)
const lockActive = preparedRead((where: { userId: number }) =>
  blueprint
    .selectFrom('carts')
    .select('id')
    .where('user_id', '=', where.userId)
    .where('status', '=', 'active')
    .forUpdate(),
)

export const cartReader = (db: ReadHandle): CartReader => ({
  find: async id => (await find(db, { id }))[0],
  findActive: async userId => (await findActive(db, { userId }))[0],
  offersForSale: offerIds => offersForSale(db, offerIds),
})

const jsonText = (value: unknown) => (value === undefined ? undefined : value === null ? null : JSON.stringify(value))
const toRow = ({ shippingAddress, billingAddress, ...same }: CartPatch) => ({
  ...toColumns(same),
  ...(shippingAddress !== undefined && { shipping_address: jsonText(shippingAddress) }),
  ...(billingAddress !== undefined && { billing_address: jsonText(billingAddress) }),
})

export function cartRepository(db: Handle): CartRepository {
  const reads = readOnly(db)
  /** Lines are read after the lock: those of the statement that waited for it would be old. */
  const locked = async ([row]: readonly { readonly id: number }[]): Promise<Cart | undefined> =>
    row && (await find(reads, row))[0]
  return {
    ...cartReader(reads),
    async findOrderId(cartId) {
      const order = await db.selectFrom('orders').select('id').where('cart_id', '=', cartId).executeTakeFirst()
      return order?.id
    },
    async lock(id) {
      const [, [cart]] = await Promise.all([lockRow(reads, { id }), find(reads, { id })])
      return cart
    },
    lockByToken: async tokenHash => locked(await lockByToken(reads, { tokenHash })),
    lockActive: async userId => locked(await lockActive(reads, { userId })),
    insert: ({ userId, tokenHash, ...fields }) =>
      db
        .insertInto('carts')
        .values({
          ...toRow(fields),
          user_id: userId,
          token_hash: tokenHash,
          currency: fields.currency,
          expires_at: fields.expiresAt,
        })
        .onConflict(conflict => conflict.column('user_id').where('status', '=', sql.lit('active')).doNothing())
        .returning(columns)
        .executeTakeFirst(),
    update: (id, patch) =>
      db
        .updateTable('carts')
        .set(eb => ({ ...toRow(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(columns)
        .executeTakeFirstOrThrow(),
    async setLines(id, wanted) {
      await sql`insert into cart_lines (cart_id, offer_id, quantity, unit_price_seen)
        select ${id}, w.offer_id, w.quantity, w.seen
        from unnest(${wanted.map(line => line.offerId)}::bigint[], ${wanted.map(line => line.quantity)}::int[],
          ${wanted.map(line => line.unitPriceSeen)}::bigint[]) with ordinality as w (offer_id, quantity, seen, at)
        order by w.at
        on conflict on constraint cart_lines_offer_key do update
        set quantity = excluded.quantity, unit_price_seen = excluded.unit_price_seen, updated_at = now()`.execute(db)
    },
    async deleteLine(id, lineId) {
      await db.deleteFrom('cart_lines').where('cart_id', '=', id).where('id', '=', lineId).execute()
    },
    async abandonExpired(now) {
      const { numAffectedRows = 0n } = await sql`
        update carts set status = 'abandoned', version = version + 1, updated_at = now()
        where id = any(array(
          select id from carts where status = 'active' and user_id is null and expires_at < ${now}::timestamptz
          order by expires_at limit 1000 for update skip locked))`.execute(db)
      return Number(numAffectedRows)
    },
  }
}
