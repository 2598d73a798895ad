import { readFile, writeFile } from 'node:fs/promises'
import { domainEvents, eventEntry, eventTypes, type EventFieldKind } from '../packages/domain/src/index.ts'

/** The event list of `docs/webhooks.md` must name what the event table holds. `--fix` writes it. */
const path = new URL('../docs/webhooks.md', import.meta.url)
const [start, end] = ['<!-- events: generated -->', '<!-- /events -->']

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
const fieldText = ([name, kind]: [string, EventFieldKind]): string =>
  `\`${snakeCase(name)}\`${typeof kind === 'string' ? '' : ` (${kind.join(', ')})`}`

const audienceText = (type: (typeof eventTypes)[number]): string => {
  const { audience } = eventEntry(type)
  if (typeof audience === 'string') return audience
  return 'user' in audience ? 'its user, staff' : 'its account, staff'
}

const rows = [
  ['`type`', '`data`', 'live stream'],
  ...eventTypes.map(type => {
    const fields: [string, EventFieldKind][] = Object.entries(domainEvents[type].payload)
    return [`\`${type}\``, fields.map(fieldText).join(', '), audienceText(type)]
  }),
]
const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
const lines = rows.map(row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
const block = `${start}\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n\n${end}`

const text = await readFile(path, 'utf8')
const from = text.indexOf(start)
const to = text.indexOf(end, from)
if (from < 0 || to < 0) throw new Error(`docs/webhooks.md needs the lines '${start}' and '${end}'`)
const wanted = text.slice(0, from) + block + text.slice(to + end.length)

if (wanted === text) console.log(`${eventTypes.length} events are listed in docs/webhooks.md`)
else if (process.argv.includes('--fix')) await writeFile(path, wanted)
else {
  console.error('docs/webhooks.md differs from packages/domain/src/events.ts\nrun: pnpm verify --fix')
  process.exitCode = 1
}
