/** A statement that stops writers, or the release before, while it runs; and what to write in its place. */
export interface Blocking {
  readonly statement: string
  readonly instead: string
}

interface Rule {
  readonly pattern: RegExp
  readonly instead: string
  /** Judged on a table of the same migration too. Default: a new table has no writers. */
  readonly always?: true
}

/** The table of each pattern is its group `table`. */
const rules: readonly Rule[] = [
  {
    pattern: /^create (?:unique )?index (?!concurrently)(?:if not exists )?\w+ on (?:only )?(?<table>[\w.]+)/,
    instead: 'holds up writers for as long as it builds: build it before with CREATE INDEX CONCURRENTLY',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\badd column (?!.*\bdefault\b).*\bnot null\b/,
    instead: 'fails on rows that are there, and for the release before: add it with a default, or nullable',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\badd (?:constraint \w+ )?(?:foreign key|check)\b(?!.*\bnot valid\b)/,
    instead: 'reads every row under a lock: add it NOT VALID, and validate it in a later migration',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\badd (?:constraint \w+ )?(?:unique|primary key)\b(?!.*\busing index\b)/,
    instead: 'builds its index under a lock: build it with CREATE UNIQUE INDEX CONCURRENTLY, then ADD … USING INDEX',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\balter column \w+ (?:set data )?type\b/,
    instead: 'may rewrite the table: add a column, fill it in batches, read it, then drop the old one',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\balter column \w+ set not null\b/,
    instead: 'reads every row under a lock: validate CHECK (… IS NOT NULL) before',
  },
  {
    pattern: /^alter table (?<table>[\w.]+) .*\b(?:rename|drop column)\b/,
    instead: 'breaks the release before, which still reads it: expand now, contract in the next release',
  },
  {
    pattern: /^drop table (?:if exists )?(?<table>[\w.]+)/,
    instead: 'breaks the release before, which still reads it: drop it in the next release',
  },
  { pattern: /^(?:lock|cluster|reindex(?!.*concurrently)|vacuum full)\b/, instead: 'stops the table', always: true },
]

/** A reason on the line before the statement: `-- blocking: the table has one row`. */
const accepted = /--\s*blocking:\s*\S.{9,}/

/** Statements of a migration that must not run while the shop is open. */
export function blockingStatements(sql: string): readonly Blocking[] {
  const own = new Set([...sql.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map(([, name = '']) => name))
  return statementsOf(sql).flatMap(text => {
    if (accepted.test(text)) return []
    const statement = text.replaceAll(/--.*$/gm, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase()
    const rule = rules.find(({ pattern, always }) => {
      const found = pattern.exec(statement)
      return found !== null && (always === true || !own.has(found.groups?.['table'] ?? ''))
    })
    return rule ? [{ statement, instead: rule.instead }] : []
  })
}

/** Parted at semicolons outside bodies of functions and texts. */
function statementsOf(sql: string): readonly string[] {
  const bodies: string[] = []
  const hidden = sql.replaceAll(/(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'/g, body => `\u0001${bodies.push(body) - 1}\u0001`)
  return hidden.split(';').filter(text => text.trim() !== '')
}
