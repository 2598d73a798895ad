import type { ImportedRow, ImportKind } from '@atelier/domain/imports'
import type { MarkdownRenderer } from '@atelier/domain/projects'
import type { SchemaRow } from './import-batches.ts'

/** Characters that are kept: products of one maker share their texts, and sanitising is most of reading a file. */
const keptLength = 4_194_304

/** Completes rows of one file: a product's description is rendered once, here, as when a form sends it. */
export function renderDescriptions<K extends ImportKind>(
  markdown: MarkdownRenderer,
): (row: SchemaRow<K>) => ImportedRow<K> {
  const rendered = new Map<string, string>()
  let length = 0
  const htmlOf = (text: string): string => {
    const known = rendered.get(text)
    if (known !== undefined) return known
    const { html } = markdown.render(text)
    length += text.length + html.length
    if (length > keptLength) {
      rendered.clear()
      length = text.length + html.length
    }
    rendered.set(text, html)
    return html
  }
  return row => {
    const text = 'descriptionMd' in row && typeof row.descriptionMd === 'string' ? row.descriptionMd : undefined
    const html = text === undefined ? {} : { descriptionHtml: htmlOf(text) }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only products have a description, and theirs is complete now
    return { ...row, ...html } as ImportedRow<K>
  }
}
