import type { ShopSettings, ShopSettingsFields } from './shop-settings.ts'

export interface ShopSettingsReader {
  get(): Promise<ShopSettings>
}

export interface ShopSettingsRepository extends ShopSettingsReader {
  /** Reads and locks the one row. */
  lock(): Promise<ShopSettings>
  /** Of the locked row; raises its version. */
  update(fields: ShopSettingsFields): Promise<ShopSettings>
  hasActiveCarts(): Promise<boolean>
}
