import type { appRouter } from '@atelier/api'
import sharp from 'sharp'
import { evenings, shop } from './demo-shop.ts'

type Office = ReturnType<typeof appRouter.createCaller>

const dayMs = 86_400_000
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** A wall, a table and something round on it, in one colour. */
async function drawing(name: string, hue: number): Promise<File> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <rect width="1200" height="900" fill="hsl(${hue},45%,88%)"/><rect y="640" width="1200" height="260" fill="hsl(${hue},30%,70%)"/>
    <circle cx="600" cy="430" r="250" fill="hsl(${hue},60%,55%)"/><circle cx="680" cy="350" r="70" fill="hsl(${hue},80%,80%)"/></svg>`
  const bytes = await sharp(Buffer.from(svg)).webp().toBuffer()
  return new File([new Uint8Array(bytes)], `${name}.webp`, { type: 'image/webp' })
}

/** A window full of goods, two evenings and a poster; without pictures where there is no bucket. */
export async function seedShop(office: Office, { now, hasBucket }: { readonly now: number; hasBucket: boolean }) {
  const imageOf = async (name: string, hue: number) => (hasBucket ? { imageBlob: await drawing(name, hue) } : {})
  const categories = new Map<string, number>()
  const productIds: number[] = []
  for (const [category, subCategory, products] of shop) {
    const categoryId = categories.get(category) ?? (await office.categories.create({ name: category })).id
    categories.set(category, categoryId)
    const { id: subCategoryId } = await office.subCategories.create({ name: subCategory, categoryId })
    for (const { name, description, tags, option, hue, offers } of products) {
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
      productIds.push(product.id)
    }
  }
  await office.collections.create({ name: 'For the desk', productIds })
  for (const { inDays, ...evening } of evenings)
    await office.events.create({ ...evening, date: dayOf(now + inDays * dayMs) })
  if (!hasBucket) return
  await office.posters.create({
    title: 'New: the oak lamp',
    deepLink: 'https://studio.example/lamps/oak-lamp',
    expiresAt: new Date(now + 90 * dayMs).toISOString(),
    productId: productIds[0],
    imageBlob: await drawing('poster', 32),
  })
}
