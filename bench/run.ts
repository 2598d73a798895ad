import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from './compare.ts'
import { figureOf } from './figure.ts'
import { growthText } from './growth-report.ts'
import { measureGrowth } from './growth.ts'
import { listsText, measureLists } from './lists.ts'
import { say } from './say.ts'
import { help, isWanted, type Options, readOptions } from './options.ts'
import { measureOthers } from './others/measure.ts'
import { othersText } from './others/report.ts'
import { measureParts, partsText } from './parts.ts'
import { buildReference } from './reference.ts'
import { comparisonOf, tablesOf } from './report.ts'
import { simulateScale } from './scale.ts'
import { scaleFigureOf } from './scale-figure.ts'
import { buildServers, type Server } from './servers.ts'

const root = join(import.meta.dirname, '..')

/** The servers that are wanted, the lean peer first: everything is compared with it. */
async function build({ subjects }: Options): Promise<readonly Server[]> {
  say('building')
  const all = await buildServers(join(import.meta.dirname, 'dist'))
  const picked = all.filter(({ name }) => name === 'node-http' || isWanted(name, subjects))
  return picked.toSorted((a, b) => Number(b.name === 'node-http') - Number(a.name === 'node-http'))
}

interface Published {
  readonly results: { readonly date: string }
  readonly report: string
  readonly docs: boolean
}

/** Prints a report, keeps the results, and with `--docs` writes the report into the page between its two marks. */
function publish(mark: string, { results, report, docs }: Published): void {
  process.stdout.write(`${report}\n`)
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${results.date.slice(0, 19).replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  say(`written to ${file}`)
  if (docs) writeReport('performance.md', mark, report)
}

/** Replaces what stands between two marks of a page in `docs`. */
function writeReport(name: string, mark: string, report: string): void {
  const page = join(root, 'docs', name)
  const section = new RegExp(`<!-- ${mark} -->[^]*<!-- /${mark} -->`)
  const text = readFileSync(page, 'utf8').replace(section, () => `<!-- ${mark} -->\n\n${report}\n\n<!-- /${mark} -->`)
  writeFileSync(page, text)
}

async function runComparison(options: Options): Promise<void> {
  using reference = options.againstRef === undefined ? null : buildReference(options.againstRef)
  const servers = await build(options)
  const all = reference ? [...servers, reference.server] : servers
  const results = await compare(options, all, reference ?? undefined)
  publish('bench', { results, report: tablesOf(results), docs: options.docs })
  if (options.docs) writeFileSync(join(root, 'docs/performance.svg'), figureOf(results))
  if (options.against !== undefined)
    process.stdout.write(`\n${comparisonOf(results, JSON.parse(readFileSync(options.against, 'utf8')))}\n`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const options = readOptions(process.argv.slice(2))
if (options.help) say(help)
else if (options.scale) {
  const { report, curves } = simulateScale()
  process.stdout.write(`${report}\n`)
  if (options.docs) {
    writeReport('scale.md', 'scale', report)
    writeFileSync(join(root, 'docs/scale.svg'), scaleFigureOf(curves))
  }
} else if (options.growth) {
  const results = await measureGrowth(await build(options), options)
  const mark = options.pastOrders.length > 0 ? 'growth-of-orders' : 'growth'
  publish(mark, { results, report: growthText(results), docs: options.docs })
} else if (options.others.length > 0) {
  const results = await measureOthers(await build(options), options)
  publish('others', { results, report: othersText(results), docs: options.docs })
} else if (options.lists) {
  const results = await measureLists(await build(options), options)
  publish('lists', { results, report: listsText(results), docs: options.docs })
} else if (options.parts) {
  const results = await measureParts(await build(options), options)
  publish('parts', { results, report: partsText(results), docs: options.docs })
} else await runComparison(options)
