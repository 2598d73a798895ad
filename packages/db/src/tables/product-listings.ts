/** What lists ask for beside status and place; `packages/db/schema/31-product-listings.sql` says what is in them. */
export const keyOf = {
  /** Brands match without case and outer blanks. */
  brand: (brand: string) => `b:${brand.trim().toLowerCase()}`,
  tag: (tag: string) => `tag:${tag}`,
  option: (name: string, value: string) => `option:${name}${unitSeparator}${value}`,
} as const

const unitSeparator = '\u001F'

/** Name and value of what follows `option:` in a key. */
export function optionOf(rest: string): readonly [name: string, value: string] {
  const end = rest.indexOf(unitSeparator)
  return [rest.slice(0, end), rest.slice(end + 1)]
}
