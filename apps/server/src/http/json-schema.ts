import type { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** The named parts that a schema refers to, directly or through one another. */
export function namedParts<T extends object>(
  schema: object,
  named: Readonly<Record<string, T>>,
  found = new Map<string, T>(),
): ReadonlyMap<string, T> {
  for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
    const part = named[name]
    if (!part || found.has(name)) continue
    found.set(name, part)
    namedParts(part, named, found)
  }
  return found
}

/** Deletes the bounds that zod writes for every safe integer. */
export function deleteSafeIntegerBounds(schema: Schema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}
