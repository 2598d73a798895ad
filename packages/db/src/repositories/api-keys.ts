import {
  type ApiKeyReader,
  type ApiKeyRepository,
  type KeyUse,
  type OwnApiKey,
  roleOfKey,
} from '@atelier/domain/api-keys'
import type { Timestamp } from '@atelier/domain'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { idAfter, type Keyset, pageById } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { columnsUnder, toColumns } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = columnsUnder('api_keys', [
  'id',
  'userId',
  'name',
  'hint',
  'scopes',
  'role',
  'expiresAt',
  'lastUsedAt',
  'version',
  'createdAt',
  'updatedAt',
])

const living = (now: Timestamp) =>
  blueprint
    .selectFrom('api_keys')
    .innerJoin('users', 'users.id', 'api_keys.user_id')
    .innerJoin('accounts', 'accounts.id', 'users.account_id')
    .select(eb => [
      'api_keys.id as keyId',
      'api_keys.scopes',
      'api_keys.role as keyRole',
      'api_keys.last_used_at as lastUsedAt',
      'users.id as userId',
      'accounts.id as accountId',
      'users.username',
      'users.role',
      'users.customer_type as customerType',
      eb('accounts.verified_at', 'is not', null).$castTo<boolean>().as('verified'),
    ])
    .where(eb => eb.or([eb('api_keys.expires_at', 'is', null), eb('api_keys.expires_at', '>', now)]))
    .where('accounts.banned_at', 'is', null)

const byHash = preparedRead((where: { keyHash: string; now: string }) =>
  living(where.now).where('api_keys.key_hash', '=', where.keyHash),
)
const byId = preparedRead((where: { id: number; now: string }) => living(where.now).where('api_keys.id', '=', where.id))

/** No password stands behind a key, so its actor never passes a step-up. */
const never: Timestamp = '1970-01-01T00:00:00.000000Z'

type Living = Awaited<ReturnType<typeof byHash>>[number]
const toUse = ({ keyId, keyRole, scopes, role, lastUsedAt, ...maker }: Living): KeyUse => ({
  actor: {
    ...maker,
    role: roleOfKey(role, keyRole),
    sessionId: 0,
    authTime: never,
    apiKey: { id: keyId, scopes },
  },
  lastUsedAt,
})

const own = (db: ReadHandle, { id, userId }: OwnApiKey) =>
  db.selectFrom('api_keys').select(columns).where('id', '=', id).where('user_id', '=', userId)

export const apiKeyReader = (db: ReadHandle, keyset: Keyset): ApiKeyReader => ({
  async findActor(by, now) {
    const [row] = await ('id' in by ? byId(db, { id: by.id, now }) : byHash(db, { keyHash: by.keyHash, now }))
    return row && toUse(row)
  },
  async list(userId, page) {
    const list = `api_keys.${userId}`
    const rows = await db
      .selectFrom('api_keys')
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

export const apiKeyRepository = (db: Handle, keyset: Keyset): ApiKeyRepository => ({
  ...apiKeyReader(readOnly(db), keyset),
  async lockKeys(userId) {
    await db.selectFrom('users').select('id').where('id', '=', userId).forNoKeyUpdate().execute()
    const keys = db
      .selectFrom('api_keys')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('user_id', '=', userId)
    return (await keys.executeTakeFirstOrThrow()).count
  },
  lock: by => own(readOnly(db), by).forUpdate().executeTakeFirst(),
  insert: ({ scopes, ...fields }) =>
    db
      .insertInto('api_keys')
      .values({ ...toColumns(fields), scopes: [...scopes] })
      .returning(columns)
      .executeTakeFirstOrThrow(),
  update: (id, patch) =>
    db
      .updateTable('api_keys')
      .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirstOrThrow(),
  async delete(id) {
    await db.deleteFrom('api_keys').where('id', '=', id).execute()
  },
  async deleteOf(userId) {
    await db.deleteFrom('api_keys').where('user_id', '=', userId).execute()
  },
  async recordUse(id, now, unlessAfter) {
    await db
      .updateTable('api_keys')
      .set({ last_used_at: now })
      .where('id', '=', id)
      .where(eb => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', unlessAfter)]))
      .execute()
  },
})
