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

/**
 * Deletes a pattern that names classes of Unicode, such as all letters: validators in Python end with an error of their own
 * at it. The description says the rule.
 */
export function deleteUnicodePattern(schema: { pattern?: string | undefined }): void {
  if (schema.pattern?.includes(String.raw`\p{`)) delete schema.pattern
}
