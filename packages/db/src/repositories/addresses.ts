import type { AddressReader, AddressRepository, OwnAddress } from '@atelier/domain/addresses'
import { type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = columnsUnder('addresses', [
  'id',
  'userId',
  'fullName',
  'phone',
  'country',
  'region',
  'city',
  'street',
  'house',
  'postalCode',
  'isDefault',
  'version',
  'createdAt',
  'updatedAt',
])

const own = (db: ReadHandle, { id, userId }: OwnAddress) =>
  db.selectFrom('addresses').select(columns).where('id', '=', id).where('user_id', '=', userId)

export const addressReader = (db: ReadHandle, keyset: Keyset): AddressReader => ({
  async list(userId, page) {
    const list = `addresses.${userId}`
    const rows = await db
      .selectFrom('addresses')
      .select(columns)
      .where('user_id', '=', userId)
      .where('id', '>', idAfter(keyset, list, page) ?? 0)
      .orderBy('id')
      .limit(page.limit + 1)
      .execute()
    return pageById(keyset, list, { rows, limit: page.limit })
  },
  find: by => own(db, by).executeTakeFirst(),
})

export const addressRepository = (db: Handle, keyset: Keyset): AddressRepository => ({
  ...addressReader(readOnly(db), keyset),
  async lockBook(userId) {
    await db.selectFrom('users').select('id').where('id', '=', userId).forNoKeyUpdate().execute()
    const entries = db
      .selectFrom('addresses')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('user_id', '=', userId)
    return (await entries.executeTakeFirstOrThrow()).count
  },
  lock: by => own(readOnly(db), by).forUpdate().executeTakeFirst(),
  insert: (userId, fields) =>
    db
      .insertInto('addresses')
      .values({ ...toColumns(fields), user_id: userId })
      .returning(columns)
      .executeTakeFirstOrThrow(),
  update: (id, patch) =>
    db
      .updateTable('addresses')
      .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirstOrThrow(),
  async clearDefault(userId) {
    await db
      .updateTable('addresses')
      .set(eb => ({ is_default: false, ...changed(eb) }))
      .where('user_id', '=', userId)
      .where('is_default', '=', true)
      .execute()
  },
  async delete(id) {
    await db.deleteFrom('addresses').where('id', '=', id).execute()
  },
})
