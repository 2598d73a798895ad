/** JSON with sorted keys, so that equal inputs give equal text whatever the order they were sent in. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? 'null'

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
