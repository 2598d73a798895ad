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
