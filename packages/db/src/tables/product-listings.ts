/** Brands match without case and outer blanks. */
export const comparedBrand = (brand: string): string => brand.trim().toLowerCase()

/** What lists ask for beside status and place; `packages/db/schema/31-product-listings.sql` says what is in them. */
export const keyOf = {
  brand: (brand: string) => `b:${comparedBrand(brand)}`,
  tag: (tag: string) => `tag:${tag}`,
  option: (name: string, value: string) => `option:${name}${unitSeparator}${value}`,
} as const

const unitSeparator = '\u001F'

/** Name and value of what follows `option:` in a key. */
export function optionOf(rest: string): readonly [name: string, value: string] {
  const end = rest.indexOf(unitSeparator)
  return [rest.slice(0, end), rest.slice(end + 1)]
}
