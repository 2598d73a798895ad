import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare } from './compare.ts'
import { growthText, type GrowthResults } from './growth-report.ts'
import { measureGrowth } from './growth.ts'
import { headOf, isWanted, say } from './head.ts'
import { help, type Options, readOptions } from './options.ts'
import { comparisonOf, tablesOf } from './report.ts'
import { buildServers, type Server } from './servers.ts'

const root = join(import.meta.dirname, '..')

/** The servers that are wanted. P1 is always there and comes first: everything is compared with it. */
async function build({ subjects }: Options): Promise<readonly Server[]> {
  say('building')
  const all = await buildServers(join(import.meta.dirname, 'dist'))
  const picked = all.filter(({ name }) => name === 'node-http' || isWanted(name, subjects))
  return picked.toSorted((a, b) => Number(b.name === 'node-http') - Number(a.name === 'node-http'))
}

async function grow(options: Options): Promise<GrowthResults> {
  const servers = await build(options)
  const compared = servers.filter(({ name }) => name === 'node-http' || name === 'ours')
  const log = join(mkdtempSync(join(tmpdir(), 'atelier-bench-')), 'servers.log')
  const growth = await measureGrowth({ servers: compared, options, log, say })
  return { ...headOf(options, 'PostgreSQL'), growth }
}

/** Writes a section of the page, between its two marks. */
function writeDocs(mark: string, tables: string): void {
  const file = join(root, 'docs/performance.md')
  const section = new RegExp(`<!-- ${mark} -->[^]*<!-- /${mark} -->`)
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(section, () => `<!-- ${mark} -->\n\n${tables}\n\n<!-- /${mark} -->`),
  )
}

function keep(results: { readonly date: string }): void {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${results.date.slice(0, 19).replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  say(`written to ${file}`)
}

const options = readOptions(process.argv.slice(2))
if (options.help) say(help)
else if (options.growth) {
  const results = await grow(options)
  const text = growthText(results)
  process.stdout.write(`${text}\n`)
  keep(results)
  if (options.docs) writeDocs('growth', text)
} else {
  const results = await compare(options, await build(options))
  const tables = tablesOf(results)
  process.stdout.write(`${tables}\n`)
  keep(results)
  if (options.docs) writeDocs('bench', tables)
  if (options.against !== undefined)
    process.stdout.write(`\n${comparisonOf(results, JSON.parse(readFileSync(options.against, 'utf8')))}\n`)
}
