import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { q } from '../../client.ts'

/** What a shop needs before it can sell, in the order in which it can be done. */
export const setUpSteps = [
  'shop',
  'taxes',
  'locations',
  'prices',
  'shipping',
  'categories',
  'products',
  'stock',
] as const
export type SetUpStep = (typeof setUpSteps)[number]

export const stepLinks: Readonly<Record<SetUpStep, LinkProps>> = {
  shop: { to: '/studio/settings/$part', params: { part: 'shop' } },
  taxes: { to: '/studio/settings/$part', params: { part: 'taxes' } },
  locations: { to: '/studio/settings/$part', params: { part: 'locations' } },
  prices: { to: '/studio/settings/$part', params: { part: 'prices' } },
  shipping: { to: '/studio/settings/$part', params: { part: 'shipping' } },
  categories: { to: '/studio/categories' },
  products: { to: '/studio/products' },
  stock: { to: '/studio/waybills', search: { type: 'WAYBILL_IN' } },
}

/** Which steps are done; undefined while it is not known of all. */
export function useSetUp(): Readonly<Record<SetUpStep, boolean>> | undefined {
  const one = { limit: 1 }
  const shop = useQuery(q.shopSettings.get.queryOptions())
  const taxes = useQuery(q.taxClasses.list.queryOptions(one))
  const locations = useQuery(q.locations.list.queryOptions(one))
  const prices = useQuery(q.priceLists.list.queryOptions(one))
  const shipping = useQuery(q.shippingMethods.list.queryOptions(one))
  const subCategories = useQuery(q.subCategories.list.queryOptions(one))
  const products = useQuery(q.products.list.queryOptions({ ...one, status: 'published' }))
  const stock = useQuery(q.products.list.queryOptions({ ...one, inStock: true }))
  const lists = [taxes, locations, prices, shipping, subCategories, products, stock]
  if (!shop.data || lists.some(({ data }) => !data)) return undefined
  const [hasTaxes, hasLocations, hasPrices, hasShipping, hasCategories, hasProducts, hasStock] = lists.map(
    ({ data }) => (data?.items.length ?? 0) > 0,
  )
  return {
    shop: shop.data.seller.name !== null,
    taxes: hasTaxes === true,
    locations: hasLocations === true,
    prices: hasPrices === true,
    shipping: hasShipping === true,
    categories: hasCategories === true,
    products: hasProducts === true,
    stock: hasStock === true,
  }
}
