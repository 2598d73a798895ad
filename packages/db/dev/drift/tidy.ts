/** What the tidying has to know of the database the statements start from. */
interface Context {
  /** Words that are no plain identifiers and keep their quotes. */
  readonly keywords: ReadonlySet<string>
  readonly tableOfIndex: ReadonlyMap<string, string>
}

/**
 * Rewrites machine-made statements the way a person would write them: no `public.`, no needless quotes or casts, keys
 * and checks inside `create table`. Whoever uses the result runs it and compares, so a slip here cannot go unseen.
 */
export function tidy(statements: readonly string[], context: Context): readonly string[] {
  const plain = statements.map(statement => plainOf(statement, context.keywords)).filter(isNeeded)
  return foldIntoTables(joinSteps(withoutImplied(plain, context)))
}

function isNeeded(statement: string, _: number, all: readonly string[]): boolean {
  const functionsMayLookAhead = all.some(
    other => other.startsWith('create or replace function') && other.includes('language sql'),
  )
  return !/^set .*check_function_bodies/.test(statement) || functionsMayLookAhead
}

function plainOf(statement: string, keywords: ReadonlySet<string>): string {
  const text = statement.trim().replace(/\s*;$/, '')
  const [, head, body] = /^(.*?)(\$(\w*)\$.*\$\3\$)\s*$/s.exec(text) ?? []
  if (head !== undefined && body !== undefined) return `${plainHead(head, keywords).trim()} ${body};`
  const lines = plainHead(text, keywords)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return `${lines.map((line, at) => (at === 0 || line === ')' ? line : `  ${line}`)).join('\n')};`
}

// Splits at literals, which stay as they are; everything between is keywords and identifiers.
function plainHead(text: string, keywords: ReadonlySet<string>): string {
  return text
    .split(/('(?:[^']|'')*')/)
    .map((part, at) => (at % 2 === 1 ? part : plainWords(part, keywords)))
    .join('')
    .replaceAll(/(default '(?:[^']|'')*')::(?:text\[\]|text|jsonb)/g, '$1')
    .replaceAll(/('(?:[^']|'')*')::text(?!\[)/g, '$1')
    .replaceAll(/ = any \(array\[((?:'(?:[^']|'')*'(?:, )?)+)\]\)/g, ' in ($1)')
    .replaceAll(/^set check_function_bodies/g, 'set local check_function_bodies')
}

function plainWords(part: string, keywords: ReadonlySet<string>): string {
  return part
    .split(/("(?:[^"]|"")*")/)
    .map((word, at) => (at % 2 === 1 ? unquoted(word, keywords) : word.toLowerCase()))
    .join('')
    .replaceAll(/\bpublic\./g, '')
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll(' using btree', '')
    .replaceAll(/^(drop \w+) if exists/g, '$1')
}

function unquoted(word: string, keywords: ReadonlySet<string>): string {
  const name = word.slice(1, -1)
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : word
}

/** A dropped table takes its indexes and keys along, a key its index. Foreign keys and triggers stay: other statements wait for them. */
function withoutImplied(statements: readonly string[], { tableOfIndex }: Context): readonly string[] {
  const dropped = new Set(statements.flatMap(statement => /^drop table (\w+);/.exec(statement)?.[1] ?? []))
  const keys = new Set(
    statements.flatMap(statement => /^alter table \w+ drop constraint (\w+);/.exec(statement)?.[1] ?? []),
  )
  return statements.filter(statement => {
    const index = /^drop index (\w+);/.exec(statement)?.[1]
    if (index !== undefined) return !keys.has(index) && !dropped.has(tableOfIndex.get(index) ?? '')
    const [, table, constraint] = /^alter table (\w+) drop constraint (\w+);/.exec(statement) ?? []
    return table === undefined || !dropped.has(table) || constraint?.endsWith('_fkey') === true
  })
}

/** `not valid` + `validate` and `create unique index` + `using index` are one step each inside a transaction. */
function joinSteps(statements: readonly string[]): readonly string[] {
  const indexes = new Map(
    statements.flatMap(statement => {
      const [, name, columns] = /^create unique index (\w+) on \w+ (\(.*\));$/.exec(statement) ?? []
      return name === undefined || columns === undefined ? [] : [[name, columns] as const]
    }),
  )
  const used = new Set(statements.flatMap(statement => /using index (\w+);$/.exec(statement)?.[1] ?? []))
  return statements
    .filter(statement => !used.has(/^create unique index (\w+)/.exec(statement)?.[1] ?? ''))
    .filter(statement => !/^alter table \w+ validate constraint/.test(statement))
    .map(statement => statement.replace(/ not valid;$/, ';'))
    .map(statement => statement.replace(/using index (\w+);$/, (all, name: string) => `${indexes.get(name) ?? all};`))
    .map(statement => statement.replace(/ check \(\((.*)\)\);$/s, ' check ($1);'))
}

function foldIntoTables(statements: readonly string[]): readonly string[] {
  const tables = new Map(
    statements.flatMap(statement => {
      const name = /^create table (\w+) \(/.exec(statement)?.[1]
      return name === undefined ? [] : [[name, [] as string[]] as const]
    }),
  )
  const rest = statements.filter(statement => {
    const [, table, constraint] = /^alter table (\w+) add (constraint .*);$/s.exec(statement) ?? []
    const referenced = /^constraint \w+ foreign key .* references (\w+)/.exec(constraint ?? '')?.[1]
    const folded = tables.get(table ?? '')
    if (!folded || constraint === undefined || (referenced !== undefined && tables.has(referenced))) return true
    folded.push(constraint)
    return false
  })
  return rest.map(statement => {
    const folded = tables.get(/^create table (\w+) \(/.exec(statement)?.[1] ?? '') ?? []
    const columns = statement.replaceAll(/( generated (?:always|by default) as identity) not null/g, '$1')
    return folded.length === 0
      ? columns
      : columns.replace(/\n\);$/, () => `,\n${folded.map(line => `  ${line}`).join(',\n')}\n);`)
  })
}
