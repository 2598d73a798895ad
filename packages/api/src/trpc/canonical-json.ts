/** JSON with sorted keys, so that equal inputs give equal text whatever the order they were sent in. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted) ?? 'null'

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** An input with the SHA-256 of each of its files in the file's place; files stand at the top or in a list there. */
export async function withoutFiles(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null || !Object.values(input).some(holdsFile)) return input
  const entries = Object.entries(input).map(async ([key, value]) => [key, await hashed(value)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

const holdsFile = (value: unknown): boolean =>
  value instanceof Blob || (Array.isArray(value) && value.some(item => item instanceof Blob))

async function hashed(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(hashed))
  if (!(value instanceof Blob)) return value
  const digest = await crypto.subtle.digest('SHA-256', await value.arrayBuffer())
  return Array.from(new Uint8Array(digest))
}
