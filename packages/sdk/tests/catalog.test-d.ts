import { createClient, type Inputs, type Outputs, safe } from '@atelier/sdk'
import { expectTypeOf } from 'vitest'

const api = createClient({ url: 'http://localhost:3000' })
const photo = new File([], 'lamp.webp')

export async function compiles() {
  const category = await api.categories.create.mutate({ name: 'Lamps', imageBlob: photo })
  expectTypeOf(category.imageUrl).toEqualTypeOf<string | null>()
  const product = await api.products.create.mutate({
    name: 'Oak lamp',
    subCategoryId: 1,
    options: [{ name: 'colour', values: ['red'] }],
    tags: ['new'],
  })
  expectTypeOf(product.status).toEqualTypeOf<'draft' | 'published' | 'archived'>()
  expectTypeOf(product.offers[0]?.availability).toEqualTypeOf<'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK' | undefined>()
  const { items } = await api.products.list.query({ categorySlug: 'lamps', sort: 'name' })
  expectTypeOf(items).toEqualTypeOf<Outputs['products']['list']['items']>()
  const found = await api.products.list.query({
    brand: ['Oak'],
    tag: ['new', 'sale'],
    option: { colour: ['red', 'blue'] },
    maxPrice: 199_050,
    currency: 'RUB',
    inStock: true,
    sort: '-price',
    total: true,
    facets: ['brand', 'price'],
  })
  expectTypeOf(found.total?.count).toEqualTypeOf<number | undefined>()
  expectTypeOf(found.facets?.price?.buckets[0]?.from).toEqualTypeOf<{ amount: number; currency: string } | undefined>()
  await api.collections.create.mutate({ name: 'Summer', rule: { tags: ['new'], brands: ['Oak'] } })

  const [offer, error] = await safe(api.offers.update.mutate({ id: 7, priceRub: 1990.5, ifVersion: 3 }))
  if (error?.code === 'VERSION_CONFLICT') {
    expectTypeOf(error.details).toEqualTypeOf<{ readonly currentVersion: number }>()
  }
  const [, kept] = await safe(api.categories.delete.mutate({ id: 7 }))
  if (kept?.code === 'HAS_CHILDREN') expectTypeOf(kept.details.children[0]?.count).toEqualTypeOf<number | undefined>()
  const { price, priceBreaks } = await api.offers.get.query({ id: 7, quantity: 10, currency: 'RUB' })
  expectTypeOf(price?.amount).toEqualTypeOf<number | undefined>()
  expectTypeOf(priceBreaks[0]?.minQuantity).toEqualTypeOf<number | undefined>()
  expectTypeOf(items[0]?.priceFrom).toEqualTypeOf<{ amount: number; currency: string } | null | undefined>()
  await api.priceLists.create.mutate({ code: 'half', currency: 'RUB', derivedFrom: { mean: ['retail'] } })
  await api.priceLists.update.mutate({ code: 'half', ifVersion: 1, endsAt: null })
  expectTypeOf<Inputs['offers']['create']['quantity']>().toEqualTypeOf<number | undefined>()
  await api.offers.setPrices.mutate({
    id: 7,
    prices: [{ priceList: 'retail', price: { amount: 1990, currency: 'RUB' } }],
  })
  expectTypeOf((await api.offers.prices.query({ id: 7 })).prices[0]?.priceList).toEqualTypeOf<string | undefined>()
  return offer?.priceRub
}

export async function mustFail() {
  // @ts-expect-error bounds are named without a unit
  await api.products.list.query({ minPriceRub: 10 })
  // @ts-expect-error a sub-category stands in a category
  await api.subCategories.create.mutate({ name: 'Desk lamps' })
  // @ts-expect-error slugs are texts
  await api.categories.create.mutate({ name: 'Lamps', slug: 7 })
  // @ts-expect-error there is no such order
  await api.products.list.query({ sort: 'colour' })
  // @ts-expect-error facets are a closed list
  await api.products.list.query({ facets: ['colour'] })
  // @ts-expect-error an option has a list of values
  await api.products.list.query({ option: { colour: 'red' } })
  // @ts-expect-error a rule is closed
  await api.collections.create.mutate({ name: 'Summer', rule: { sql: '' } })
  // @ts-expect-error the currency of a list is decided once
  await api.priceLists.update.mutate({ code: 'half', currency: 'EUR' })
  // @ts-expect-error a file is no text
  await api.products.update.mutate({ id: 7, imageBlob: 'lamp.webp' })
}
