import { pick, sampleOf } from '../scenario.ts'

/** What the other shops are filled with: each by its own services, each in its own tables. */
export const categories: readonly string[] = Array.from({ length: 10 }, (_, n) => `category-${n + 1}`)
const productsEach = 40
/** Of each variant: more than all rounds order. */
export const stock = 1_000_000

export interface Goods {
  readonly name: string
  readonly slug: string
  readonly description: string
}

export const productsOf = (category: string): readonly Goods[] =>
  Array.from({ length: productsEach }, (_, n) => ({
    name: `Table ${n + 1} of ${category}`,
    slug: `table-${n + 1}-of-${category}`,
    description: 'Solid oak with a surface of hard wax oil. Made to order in our own workshop within three weeks.',
  }))

/** Prices in cents. */
export const variantsOf = ({ slug }: Goods) =>
  ['small', 'large'].map((size, index) => ({ size, sku: `${slug}-${size}`, price: 19_900 + index * 5_000 }))

/** Lines of orders: three different variants, the same at every run, sorted so that two orders never block each other. */
export const threeOf = (variantIds: readonly string[]): readonly (readonly string[])[] =>
  sampleOf(random => {
    const ids = new Set<string>()
    while (ids.size < 3) ids.add(pick(variantIds, random))
    return Array.from(ids).toSorted()
  }, 1_000)

/** The items of a list one after the other, for ever. */
export function inTurn<T>(list: readonly T[]): () => T {
  let next = 0
  return () => {
    const item = list[next++ % list.length]
    if (item === undefined) throw new Error('there is nothing to take')
    return item
  }
}
