import type { ShopSettings } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { checkText, isYes } from './values.ts'

const field = <K extends string>(
  key: K,
  label: string,
  read: (shop: ShopSettings) => string | null,
): Field<ShopSettings, K> => ({ key, label, read: shop => read(shop) ?? '' })

/** Seller, currency, time zone and holds. */
export function ShopForm() {
  const { settings } = useStudio()
  const { data, error } = useQuery(q.shopSettings.get.queryOptions())
  if (!data) return <Failure error={error} />
  return (
    <Panel title={settings.shop}>
      <RecordForm
        record={data}
        reload={() => api.shopSettings.get.query()}
        fields={[
          field('name', settings.sellerName, ({ seller }) => seller.name),
          field('taxNumber', settings.taxNumber, ({ seller }) => seller.taxNumber),
          field('email', settings.sellerEmail, ({ seller }) => seller.email),
          field('phone', settings.sellerPhone, ({ seller }) => seller.phone),
          { ...field('address', settings.sellerAddress, ({ seller }) => seller.address), kind: 'area' },
          { ...field('bankDetails', settings.bankDetails, ({ seller }) => seller.bankDetails), kind: 'area' },
          {
            ...field('currency', settings.currency, ({ currency }) => currency),
            help: settings.currencyHelp,
            isRequired: true,
          },
          {
            ...field('timezone', settings.timezone, ({ timezone }) => timezone),
            help: settings.timezoneHelp,
            isRequired: true,
          },
          {
            ...field('locale', settings.locale, ({ locale }) => locale),
            kind: 'choice',
            isRequired: true,
            options: [
              ['en', 'English'],
              ['ru', 'Русский'],
            ],
          },
          field('ordersEmail', settings.ordersEmail, ({ ordersEmail }) => ordersEmail),
          {
            ...field('provider', settings.holdProvider, ({ holdSeconds }) => String(holdSeconds.provider)),
            kind: 'number',
          },
          {
            ...field('bankTransfer', settings.holdTransfer, ({ holdSeconds }) => String(holdSeconds.bankTransfer)),
            kind: 'number',
          },
          {
            ...field('pricesIncludeTax', settings.includeTax, shop => checkText(shop.pricesIncludeTax)),
            kind: 'check',
          },
        ]}
        save={(values, base) =>
          api.shopSettings.update.mutate({
            ifVersion: base?.version,
            seller: {
              name: values.name || null,
              taxNumber: values.taxNumber || null,
              email: values.email || null,
              phone: values.phone || null,
              address: values.address || null,
              bankDetails: values.bankDetails || null,
            },
            // Unchanged it is left out: it cannot change while a cart is active.
            currency: values.currency === base?.currency ? undefined : values.currency,
            timezone: values.timezone,
            locale: values.locale === 'ru' ? 'ru' : 'en',
            ordersEmail: values.ordersEmail || null,
            holdSeconds: { provider: Number(values.provider), bankTransfer: Number(values.bankTransfer) },
            pricesIncludeTax: isYes(values.pricesIncludeTax),
          })
        }
      />
    </Panel>
  )
}
