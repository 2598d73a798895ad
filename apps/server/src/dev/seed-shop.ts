import type { appRouter } from '@atelier/api'
import sharp from 'sharp'
import { shelves } from './demo-goods.ts'
import { evenings, shop } from './demo-shop.ts'

type Office = ReturnType<typeof appRouter.createCaller>

const dayMs = 86_400_000
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** A wall, a table and something round on it, in one colour. */
async function drawing(name: string, hue: number, width = 1_200): Promise<File> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width * 0.75}" viewBox="0 0 1200 900">
    <rect width="1200" height="900" fill="hsl(${hue},45%,88%)"/><rect y="640" width="1200" height="260" fill="hsl(${hue},30%,70%)"/>
    <circle cx="600" cy="430" r="250" fill="hsl(${hue},60%,55%)"/><circle cx="680" cy="350" r="70" fill="hsl(${hue},80%,80%)"/></svg>`
  const bytes = await sharp(Buffer.from(svg)).webp().toBuffer()
  return new File([new Uint8Array(bytes)], `${name}.webp`, { type: 'image/webp' })
}

type Pictures = ReadonlyMap<string, { readonly imageAssetId: number }>

/** A small drawing for each name, sent five at a time: each upload counts towards the limit of uploads. */
async function uploadDrawings(
  office: Office,
  wanted: readonly (readonly [name: string, hue: number])[],
): Promise<Pictures> {
  const pictures = new Map<string, { readonly imageAssetId: number }>()
  for (let at = 0; at < wanted.length; at += 5) {
    const some = wanted.slice(at, at + 5)
    const files = await Promise.all(some.map(([name, hue]) => drawing(name, hue, 480)))
    const { images } = await office.assets.uploadImages({ files })
    images.forEach(({ id }, n) => pictures.set(some[n]?.[0] ?? '', { imageAssetId: id }))
  }
  return pictures
}

/** Goods of one offer each; every tenth is sold out. */
async function fillShelves(office: Office, categories: Map<string, number>, hasBucket: boolean) {
  const named = shelves.flatMap(({ goods, hue }) => goods.map(([name], at) => [name, hue + at * 5] as const))
  const pictures = hasBucket ? await uploadDrawings(office, named) : new Map<string, never>()
  let count = 0
  for (const { category, subCategory, brand, tags, goods } of shelves) {
    const categoryId = categories.get(category) ?? (await office.categories.create({ name: category })).id
    categories.set(category, categoryId)
    const { id: subCategoryId } = await office.subCategories.create({ name: subCategory, categoryId })
    for (const [name, priceRub] of goods) {
      count += 1
      const { id: productId } = await office.products.create({
        name,
        description: `${name} from our shelf *${subCategory}*.\n`,
        tags: [...tags],
        subCategoryId,
        ...pictures.get(name),
      })
      await office.offers.create({
        productId,
        brand,
        manufacturerNumber: `${brand.slice(0, 2).toUpperCase()}-${100 + count}`,
        priceRub,
        superWholesalePriceRub: Math.round(priceRub * 0.72),
        quantity: count % 10 === 0 ? 0 : count * 3,
      })
    }
  }
}

interface ShopFacts {
  readonly now: number
  readonly hasBucket: boolean
  /** Where the posters lead to. */
  readonly publicUrl: string
}

/** A window full of goods, some evenings and posters; without pictures where there is no bucket. */
export async function seedShop(office: Office, { now, hasBucket, publicUrl }: ShopFacts) {
  const imageOf = async (name: string, hue: number) => (hasBucket ? { imageBlob: await drawing(name, hue) } : {})
  const categories = new Map<string, number>()
  // First, because lists begin with the newest: the goods of the window.
  await fillShelves(office, categories, hasBucket)
  const products: { readonly id: number; readonly slug: string }[] = []
  for (const [category, subCategory, goods] of shop) {
    const categoryId = categories.get(category) ?? (await office.categories.create({ name: category })).id
    categories.set(category, categoryId)
    const { id: subCategoryId } = await office.subCategories.create({ name: subCategory, categoryId })
    for (const { name, description, tags, option, hue, offers } of goods) {
      const values = offers.flatMap(({ value }) => value ?? [])
      const options = option === undefined ? [] : [{ name: option, values }]
      const image = await imageOf(name, hue)
      const product = await office.products.create({
        name,
        description,
        tags: [...tags],
        subCategoryId,
        options,
        ...image,
      })
      for (const { value, ...offer } of offers) {
        const optionValueIds = product.options.flatMap(each =>
          each.values.filter(known => known.value === value).map(({ id }) => id),
        )
        await office.offers.create({ ...offer, productId: product.id, optionValueIds })
      }
      products.push(product)
    }
  }
  await office.collections.create({ name: 'For the desk', productIds: products.map(({ id }) => id) })
  const eventIds: number[] = []
  for (const { inDays, ...evening } of evenings)
    eventIds.push((await office.events.create({ ...evening, date: dayOf(now + inDays * dayMs) })).id)
  if (!hasBucket) return
  const [lamp] = products
  const [eventId] = eventIds
  const shown = { expiresAt: new Date(now + 90 * dayMs).toISOString() }
  await office.posters.create({
    ...shown,
    title: 'New: the oak lamp',
    deepLink: `${publicUrl}/shop/products/${lamp?.slug}`,
    productId: lamp?.id,
    imageBlob: await drawing('poster', 32),
  })
  await office.posters.create({
    ...shown,
    title: 'Open studio',
    deepLink: `${publicUrl}/calendar/${eventId}`,
    eventId,
    imageBlob: await drawing('evening', 285),
  })
}
