/** The usual plural: `category` → `categories`, `tax class` → `tax classes`. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** The usual singular of a plural: `categories` → `category`. A noun that is no plural stays as it is. */
export function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return plural.replace(/(?<=ss|x|ch|sh)es$|(?<!s)s$/, '')
}
