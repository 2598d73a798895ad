import { ShopSettingsOutput, UpdateShopSettingsInput } from '../schemas/shop-settings.ts'
import { Nothing } from '../schemas/common.ts'
import { updateShopSettings } from '../services/shop-settings/update-shop-settings.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const shopSettings = resource('How this shop sells: currency, tax, holds, seller', {
  get: procedure({
    access: 'employee',
    summary: 'The settings of the shop',
    input: Nothing,
    output: ShopSettingsOutput,
  }).query(({ ctx }) => ctx.request.readers.shopSettings.get()),

  update: procedure({
    access: 'admin',
    summary: 'Change the settings of the shop',
    description: 'The currency can change while no cart is active. Orders keep what they were placed under.',
    errors: ['VERSION_CONFLICT', 'IN_USE'],
    input: UpdateShopSettingsInput,
    output: ShopSettingsOutput,
  }).mutation(({ ctx, input }) => updateShopSettings(ctx.request, ctx.actor, input)),
})
