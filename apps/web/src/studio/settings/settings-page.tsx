import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { Badge, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { parts } from './parts.ts'

/** What a shop needs, in the order in which a new one is set up. */
export function SettingsPage() {
  const { settings, frame } = useStudio()
  const one = { limit: 1 }
  const shop = useQuery(q.shopSettings.get.queryOptions())
  const taxes = useQuery(q.taxClasses.list.queryOptions(one))
  const shipping = useQuery(q.shippingMethods.list.queryOptions(one))
  const prices = useQuery(q.priceLists.list.queryOptions(one))
  const locations = useQuery(q.locations.list.queryOptions(one))
  const isDone = {
    shop: shop.data && shop.data.seller.name !== null,
    taxes: taxes.data && taxes.data.items.length > 0,
    shipping: shipping.data && shipping.data.items.length > 0,
    prices: prices.data && prices.data.items.length > 0,
    locations: locations.data && locations.data.items.length > 0,
    coupons: undefined,
  }
  return (
    <View title={frame.settings} error={shop.error}>
      <p className="st-soft">{settings.intro}</p>
      <ol className="st-grid">
        {parts.map(part => (
          <li key={part} className="st-panel">
            <header>
              <Link to="/studio/settings/$part" params={{ part }} className="st-strong">
                {settings[part]}
              </Link>
              {isDone[part] !== undefined && (
                <Badge tone={isDone[part] ? 'good' : 'warn'}>{isDone[part] ? settings.done : settings.missing}</Badge>
              )}
            </header>
            <p className="st-soft">{settings.texts[part]}</p>
          </li>
        ))}
      </ol>
    </View>
  )
}
