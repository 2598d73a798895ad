import type { MailSample } from '@atelier/domain/mail'
import type { ShopLocale } from '@atelier/domain/shop-settings'
import type { Needs } from '../../app-services.ts'

/** An account, an event and an order that stand for real ones, under the names of this deployment. */
export const sampleOf = ({ settings }: Needs<'settings'>, locale: ShopLocale): MailSample => ({
  addressee: { to: 'ana@studio.example', username: 'ana', siteName: settings.siteName },
  event: { title: 'Summer concert', venue: 'Town Hall', address: 'Main Street 1' },
  publicUrl: settings.publicUrl,
  locale,
})
