import { getRouteApi, Link } from '@tanstack/react-router'
import { among } from '../kit/search.ts'
import { View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { Coupons } from './coupons.tsx'
import { Locations } from './locations.tsx'
import { parts } from './parts.ts'
import { PriceLists } from './price-lists.tsx'
import { ShippingMethods } from './shipping-methods.tsx'
import { ShopForm } from './shop-form.tsx'
import { TaxClasses } from './tax-classes.tsx'

const route = getRouteApi('/studio/settings/$part')

const forms = {
  shop: ShopForm,
  taxes: TaxClasses,
  locations: Locations,
  prices: PriceLists,
  shipping: ShippingMethods,
  coupons: Coupons,
}

/** One part of the settings. */
export function PartPage() {
  const { settings, frame } = useStudio()
  const part = among(parts, route.useParams().part) ?? 'shop'
  const Part = forms[part]
  return (
    <View title={settings[part]}>
      <nav className="st-actions" aria-label={frame.settings}>
        {parts.map(each => (
          <Link key={each} to="/studio/settings/$part" params={{ part: each }} className="st-button st-tab">
            {settings[each]}
          </Link>
        ))}
      </nav>
      <Part key={part} />
    </View>
  )
}
