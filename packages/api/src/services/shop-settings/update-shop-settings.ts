import { type Actor, AppError } from '@atelier/domain'
import { canIssueDocuments, type ShopSettings, shopSettingsFieldsOf } from '@atelier/domain/shop-settings'
import type { UpdateShopSettingsInput } from '../../schemas/shop-settings.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord, type RecordKind } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'

const kind = {
  resource: 'shop_settings',
  about: () => ({}),
  fields: shopSettingsFieldsOf,
} satisfies RecordKind<ShopSettings>

/** @throws VERSION_CONFLICT, INVALID_INPUT for an unknown zone, IN_USE for a currency of active carts (CW-5) */
export function updateShopSettings(
  { transact, timeZones }: Needs<'transact' | 'timeZones'>,
  actor: Actor,
  { ifVersion, holdSeconds = {}, seller = {}, ...fields }: UpdateShopSettingsInput,
): Promise<ShopSettings> {
  if (fields.timezone !== undefined && !timeZones.isKnown(fields.timezone)) {
    const message = "'timezone' must be an IANA time zone such as Europe/Berlin"
    throw new AppError('INVALID_INPUT', { issues: [{ path: 'timezone', code: 'format', message }] })
  }
  return changeRecord({ transact }, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.shopSettings.lock(),
    update: async (uow, before) => {
      const after = {
        ...shopSettingsFieldsOf(before),
        ...omitUndefined(fields),
        holdSeconds: { ...before.holdSeconds, ...omitUndefined(holdSeconds) },
        seller: { ...before.seller, ...omitUndefined(seller) },
      }
      if (after.currency !== before.currency) {
        if (await uow.shopSettings.hasActiveCarts()) throw new AppError('IN_USE', { by: ['cart'] })
        await uow.cache.invalidate(['all'])
      }
      if (canIssueDocuments(after) && !canIssueDocuments(before)) await uow.jobs.enqueue('documents.issue-waiting', {})
      return uow.shopSettings.update(after)
    },
    events: () => [],
  })
}
