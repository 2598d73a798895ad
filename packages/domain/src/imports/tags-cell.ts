/** Tags as one cell: separated by semicolons, in quotes where a tag holds a separator or a quote. */
export const tagsCellOf = (tags: readonly string[]): string =>
  tags.map(tag => (/[;,"]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join('; ')

const tag = /\s*(?:"((?:[^"]|"")*)"|([^;,]*))\s*(?:[;,]|$)/y

/** The distinct tags of a cell in lower case, separated by semicolons or commas; quotes keep a tag together. */
export function tagsOfCell(cell: string): readonly string[] {
  const tags = new Set<string>()
  for (tag.lastIndex = 0; tag.lastIndex < cell.length;) {
    const match = tag.exec(cell)
    // A quote inside a tag belongs to it.
    if (!match) return plainTags(cell)
    const text = (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim().toLowerCase()
    if (text !== '') tags.add(text)
  }
  return [...tags]
}

const plainTags = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;,]/)
      .map(text => text.trim().toLowerCase())
      .filter(text => text !== ''),
  ),
]
