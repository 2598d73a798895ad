/** One table of the declared schema, as far as a diagram shows it. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly references: readonly Reference[]
}

export interface Column {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly keys: readonly ('PK' | 'FK' | 'UK')[]
}

export interface Reference {
  readonly column: string
  readonly table: string
}

const create = /^create table (\w+) \(\n([\s\S]*?)^\)(?: with \([^)]*\))?;/gm
const column = /^(\w+) ([a-z]+(?: precision| varying)?(?:\([\d, ]+\))?(?:\[\])?)((?: .*)?)$/
const constraint =
  /^constraint \w+ (primary key|unique|foreign key|check|exclude)\b[^(]*\(([^)]*)\)(?: references (\w+))?/

/**
 * Reads the tables of the schema files, which name every constraint.
 * @throws Error naming the first line it cannot read, so that nothing is left out in silence.
 */
export function tablesOf(sql: string): readonly Table[] {
  return [...sql.matchAll(create)].map(([, name = '', body = '']) => tableOf(name, body))
}

interface Key {
  readonly kind: 'PK' | 'FK' | 'UK'
  readonly columns: readonly string[]
  readonly table?: string
}

function tableOf(name: string, body: string): Table {
  const lines = partsOf(body.replaceAll(/^\s*--.*$/gm, ''))
  const keys: Key[] = []
  const columns: { name: string; type: string; nullable: boolean }[] = []
  for (const line of lines) {
    if (line.startsWith('constraint ')) keys.push(...keyOf(name, line))
    else columns.push(columnOf(name, line))
  }
  return {
    name,
    columns: columns.map(found => ({
      ...found,
      keys: [...new Set(keys.filter(key => isMember(key, found.name)).map(key => key.kind))],
    })),
    references: keys.flatMap(({ table, columns: [from] }) =>
      table === undefined || from === undefined ? [] : [{ column: from, table }],
    ),
  }
}

/** Columns and constraints, each on one line: the commas inside parentheses part nothing. */
function partsOf(body: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of body) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map(part => part.trim().replaceAll(/\s+/g, ' ')).filter(part => part !== '')
}

/** A column of a unique pair is not unique by itself. */
function isMember(key: Key, name: string): boolean {
  return key.columns.includes(name) && (key.kind !== 'UK' || key.columns.length === 1)
}

function columnOf(table: string, line: string): { name: string; type: string; nullable: boolean } {
  const [, name, type, rest = ''] = column.exec(line) ?? []
  if (name === undefined || type === undefined) throw new Error(`table ${table}: cannot read the column "${line}"`)
  return { name, type, nullable: !/ not null| generated always as identity/.test(rest) }
}

function keyOf(table: string, line: string): readonly Key[] {
  const [, kind, list = '', target] = constraint.exec(line) ?? []
  if (kind === undefined) throw new Error(`table ${table}: cannot read the constraint "${line}"`)
  const columns = list.split(',').map(text => text.trim())
  if (kind === 'primary key') return [{ kind: 'PK', columns }]
  if (kind === 'unique') return [{ kind: 'UK', columns }]
  if (kind === 'foreign key' && target !== undefined) return [{ kind: 'FK', columns, table: target }]
  return []
}
