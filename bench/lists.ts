import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { versionOf } from './compare.ts'
import { withClient } from './data.ts'
import { createDatabase, fillDatabase } from './databases.ts'
import { catalogueName, growthFolder } from './growth.ts'
import { headOf } from './head.ts'
import type { Options } from './options.ts'
import { startPostgres } from './postgres.ts'
import { headText } from './report.ts'
import type { Results } from './results.ts'
import { say } from './say.ts'
import { chance, pick } from './scenario.ts'
import { type Server, start } from './servers.ts'
import { table } from './tables.ts'

/** The catalogue of `--growth`, of its largest size. */
const products = 1_000_000

/** Words, numbers and names that stand in the catalogue. */
interface Vocabulary {
  /** Part of many names: `brake`. */
  readonly common: readonly string[]
  /** Of one product: `TV-10001`. */
  readonly numbers: readonly string[]
  readonly brands: readonly string[]
  readonly categoryIds: readonly number[]
}

/** A kind of list, and the milliseconds in which 95 of 100 must be answered. */
interface Kind {
  readonly title: string
  readonly most: number
  /** Query of one request. */
  readonly query: (random: () => number, words: Vocabulary) => Readonly<Record<string, string>>
}

const sorts = ['newest', 'name', 'price', '-price'] as const
const range = (random: () => number) => {
  const from = 1_000 * Math.floor(random() * 200)
  return { min_price: String(from), max_price: String(from + 50_000) }
}

const kinds: readonly Kind[] = [
  { title: 'all, by any sort', most: 25, query: random => ({ sort: pick(sorts, random) }) },
  {
    title: 'of a category, newest first',
    most: 25,
    query: (random, { categoryIds }) => ({ category_id: String(pick(categoryIds, random)) }),
  },
  {
    title: 'of a brand, by any sort',
    most: 60,
    query: (random, { brands }) => ({ brand: pick(brands, random), sort: pick(sorts, random) }),
  },
  {
    title: 'in a range of prices, by any sort',
    most: 60,
    query: random => ({ ...range(random), sort: pick(sorts, random) }),
  },
  {
    title: 'of a brand in a range of prices, by name',
    most: 60,
    query: (random, { brands }) => ({ brand: pick(brands, random), ...range(random), sort: 'name' }),
  },
  { title: 'facets of all', most: 150, query: () => ({ facets: 'brand,tags,options,price' }) },
  {
    title: 'facets of a category',
    most: 150,
    query: (random, { categoryIds }) => ({
      category_id: String(pick(categoryIds, random)),
      facets: 'brand,price',
      total: 'true',
    }),
  },
  { title: 'a common word', most: 150, query: (random, { common }) => ({ q: pick(common, random) }) },
  {
    title: 'two common words',
    most: 150,
    query: (random, { common }) => ({ q: `${pick(common, random)} ${pick(common, random)}` }),
  },
  {
    title: 'the beginning of a common word',
    most: 150,
    query: (random, { common }) => ({ q: pick(common, random).slice(0, 3) }),
  },
  { title: 'a part number', most: 150, query: (random, { numbers }) => ({ q: pick(numbers, random) }) },
  {
    title: 'a common word by price, with facets',
    most: 300,
    query: (random, { common }) => ({ q: pick(common, random), sort: 'price', facets: 'brand' }),
  },
  {
    title: 'a common word by name, with facets and total',
    most: 300,
    query: (random, { common }) => ({
      q: pick(common, random),
      sort: 'name',
      facets: 'brand,price',
      total: 'true',
    }),
  },
]

export interface ListFigure {
  readonly title: string
  readonly most: number
  readonly p50: number
  readonly p95: number
  readonly longest: number
}

export interface ListResults extends Omit<Results, 'figures' | 'processes' | 'labels'> {
  readonly lists: readonly ListFigure[]
}

const asked = 200
/** Requests of each kind before the clock runs. */
const warm = 60

/** How long ours takes for each kind of list of a million products: one connection, nothing from the cache of answers. */
export async function measureLists(servers: readonly Server[], options: Options): Promise<ListResults> {
  const ours = servers.find(({ name }) => name === 'ours')
  if (!ours) throw new Error('ours is not among the subjects')
  await using stack = new AsyncDisposableStack()
  const postgres = await startPostgres(growthFolder)
  stack.defer(() => postgres.stop())
  say(`a database of ${products.toLocaleString('en')} products: made now, unless it is there`)
  const databaseUrl = await createDatabase(postgres.url, catalogueName(products))
  await fillDatabase(databaseUrl, products)
  const words = await readVocabulary(databaseUrl)
  const log = join(tmpdir(), 'atelier-bench-lists.log')
  const { port } = stack.use(await start(ours, { databaseUrl, log, productId: 1 }))
  const lists: ListFigure[] = []
  for (const { title, most, query } of kinds) {
    say(`measuring: ${title}`)
    const random = chance(11)
    const took: number[] = []
    for (let turn = 0; turn < warm + asked; turn++) {
      const url = `http://127.0.0.1:${port}/v1/products?${new URLSearchParams({ limit: '20', ...query(random, words) })}`
      const began = performance.now()
      const answer = await fetch(url, { headers: { 'cart-token': 'bench' } })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${text.slice(0, 300)}`)
      if (turn >= warm) took.push(performance.now() - began)
    }
    const sorted = took.toSorted((a, b) => a - b)
    const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10
    lists.push({ title, most, p50: at(0.5), p95: at(0.95), longest: at(1) })
  }
  return { ...headOf(options, await versionOf(postgres.url)), lists }
}

const readVocabulary = (url: string): Promise<Vocabulary> =>
  withClient(url, async client => {
    const textsOf = async (sql: string) => (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text)
    const { rows } = await client.query<{ id: string }>(
      'select distinct category_id as id from lean.sub_categories order by 1',
    )
    return {
      common: await textsOf(
        `select word as text from (select name from lean.products where id % 100 = 0) named,
           regexp_split_to_table(lower(name), '[^a-z]+') word
         where length(word) > 3 group by word order by count(*) desc, word limit 30`,
      ),
      numbers: await textsOf('select sku as text from lean.offers where id % 5000 = 1 order by id limit 200'),
      brands: await textsOf(`select distinct brand as text from lean.offers where id % 100 = 0 order by 1 limit 30`),
      categoryIds: rows.map(({ id }) => Number(id)),
    }
  })

export function listsText(results: ListResults): string {
  const rows = results.lists.map(({ title, most, p50, p95, longest }) => [
    title,
    ...[p50, p95, longest].map(milliseconds => milliseconds.toFixed(1)),
    `< ${most}`,
  ])
  return [
    table(['20 of a million products', 'p50 ms', 'p95 ms', 'longest', 'goal, p95'], rows),
    '',
    headText(results).split('\n')[0] ?? '',
    `One connection, ${asked} requests of each kind after ${warm}. Load average before the run ${results.loadAtStart.toFixed(1)}.`,
  ].join('\n')
}
