import type { Table } from './tables.ts'

/** A Mermaid entity-relationship diagram: a line for each foreign key, then every table with its columns. */
export function diagramOf(tables: readonly Table[]): string {
  const sorted = tables.toSorted((a, b) => a.name.localeCompare(b.name))
  const relations = sorted.flatMap(table =>
    table.references.map(({ column: name, table: target }) => {
      const column = table.columns.find(found => found.name === name)
      const one = column?.nullable ? '|o' : '||'
      const many = column?.keys.includes('UK') ? 'o|' : 'o{'
      return `  ${target} ${one}--${many} ${table.name} : ${name}`
    }),
  )
  const entities = sorted.map(({ name, columns }) =>
    [
      `  ${name} {`,
      ...columns.map(column => {
        const keys = column.keys.length > 0 ? ` ${column.keys.join(', ')}` : ''
        return `    ${typeOf(column.type)} ${column.name}${keys}${column.nullable ? ' "may be null"' : ''}`
      }),
      '  }',
    ].join('\n'),
  )
  return ['erDiagram', ...relations, ...entities].join('\n')
}

const start = '<!-- er:start, written by pnpm verify --fix -->'
const end = '<!-- er:end -->'

/**
 * The page with the diagram between its two marks.
 * @throws Error when the page has lost its marks.
 */
export function withDiagram(page: string, diagram: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md has no "${start}" before "${end}"`)
  return `${page.slice(0, from + start.length)}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n${page.slice(to)}`
}

/** Mermaid takes letters, digits, `_` and `[]` in a type. */
function typeOf(type: string): string {
  return type.replaceAll(/[^a-z0-9[\]]+/g, '_').replace(/_$/, '')
}
