import {
  noSeller,
  type Seller,
  type ShopSettings,
  type ShopSettingsFields,
  type ShopSettingsReader,
  type ShopSettingsRepository,
} from '@atelier/domain/shop-settings'
import { sql } from 'kysely'
import { askTogether } from '../connection/ask-together.ts'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'
import { columnsUnder } from '../tables/columns.ts'
import { changed } from './catalog-rows.ts'

const columns = [
  ...columnsUnder('shop_settings', [
    'currency',
    'pricesIncludeTax',
    'holdProviderSeconds',
    'holdBankTransferSeconds',
    'timezone',
    'locale',
    'ordersEmail',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  sql<Partial<Seller>>`seller`.as('seller'),
] as const

type Row = Omit<ShopSettings, 'holdSeconds' | 'seller'> & {
  readonly holdProviderSeconds: number
  readonly holdBankTransferSeconds: number
  readonly seller: Partial<Seller>
}

const toSettings = ({ holdProviderSeconds, holdBankTransferSeconds, seller, ...same }: Row): ShopSettings => ({
  ...same,
  holdSeconds: { provider: holdProviderSeconds, bankTransfer: holdBankTransferSeconds },
  seller: { ...noSeller, ...seller },
})

const toRow = (fields: ShopSettingsFields) => ({
  currency: fields.currency,
  prices_include_tax: fields.pricesIncludeTax,
  hold_provider_seconds: fields.holdSeconds.provider,
  hold_bank_transfer_seconds: fields.holdSeconds.bankTransfer,
  timezone: fields.timezone,
  locale: fields.locale,
  seller: JSON.stringify(fields.seller),
  orders_email: fields.ordersEmail,
})

const read = preparedRead(() => blueprint.selectFrom('shop_settings').select(columns))

const getFrom = (db: ReadHandle) => async (): Promise<ShopSettings> => {
  const [row] = await read(db, {})
  if (!row) throw new Error('the migrations make the one row of the settings')
  return toSettings(row)
}

/** Each read of the catalogue asks for the currency: requests of one moment share the statement. */
export const shopSettingsReader = (db: ReadHandle): ShopSettingsReader => ({ get: askTogether(getFrom(db)) })

export const shopSettingsRepository = (db: Handle): ShopSettingsRepository => ({
  get: getFrom(readOnly(db)),
  lock: async () =>
    toSettings(await db.selectFrom('shop_settings').select(columns).forUpdate().executeTakeFirstOrThrow()),
  update: async fields =>
    toSettings(
      await db
        .updateTable('shop_settings')
        .set(eb => ({ ...toRow(fields), ...changed(eb) }))
        .returning(columns)
        .executeTakeFirstOrThrow(),
    ),
  async hasActiveCarts() {
    const found = await db.selectFrom('carts').select('id').where('status', '=', 'active').limit(1).executeTakeFirst()
    return found !== undefined
  },
})
