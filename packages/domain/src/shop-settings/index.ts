export type { ShopSettingsReader, ShopSettingsRepository } from './ports.ts'
export {
  canIssueDocuments,
  noSeller,
  type Seller,
  type ShopLocale,
  shopLocales,
  type ShopSettings,
  type ShopSettingsFields,
  shopSettingsFieldsOf,
} from './shop-settings.ts'
