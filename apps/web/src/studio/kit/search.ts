type Found<K extends string> = { [N in K]?: string | undefined }

/** Keeps the named texts of an address, so that a page is what its address says. */
export const texts =
  <const K extends string>(...names: readonly K[]) =>
  (search: Readonly<Record<string, unknown>>): Found<K> => {
    const found: Found<K> = {}
    for (const name of names) {
      const value = search[name]
      // The router reads 123 and true as what they look like.
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        if (value !== '') found[name] = String(value)
      }
    }
    return found
  }

/** Whether the address filters its list: then an empty list means that nothing fits. */
export const isFiltered = (search: Readonly<Record<string, string | undefined>>): boolean =>
  Object.values(search).some(value => value !== undefined)

/** The value when it is one of the allowed ones. */
export const among = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find(each => each === value)

/** A positive whole number, else undefined. */
export function idOf(text: string | undefined): number | undefined {
  const id = Number(text)
  return Number.isSafeInteger(id) && id > 0 ? id : undefined
}
