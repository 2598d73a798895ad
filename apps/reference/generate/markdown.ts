/** A text in Markdown that VitePress neither takes for HTML nor for a template, also within a table. */
export const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')

/** A block of code; the fence is longer than any in it. */
export const block = (language: string, code: string): string => `\`\`\`\`${language}\n${code}\n\`\`\`\``

/** What stands at the top of a page that VitePress reads. */
export const frontmatter = (facts: Readonly<Record<string, string | boolean | readonly number[]>>): string =>
  `---\n${Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n`

/** `priceLists` as people read it. */
export const spaced = (name: string): string => {
  const text = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
