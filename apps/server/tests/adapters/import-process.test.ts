import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { BadFile, faultReasonText, type ImportBatch, type ImportReading, plainReason } from '@atelier/domain/imports'
import { expect, it } from 'vitest'
import { importProcess } from '../../src/adapters/imports/import-process.ts'

const products: ImportReading = { kind: 'products', format: 'csv', skip: 0, decimal: null }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const never = new AbortController().signal

async function* inPieces(head: string, row: (at: number) => string, pieces: number): AsyncGenerator<Uint8Array> {
  yield bytesOf(head)
  for (let at = 0; at < pieces; at++) yield bytesOf(row(at))
}

async function all(batches: AsyncIterable<ImportBatch>): Promise<ImportBatch[]> {
  const taken: ImportBatch[] = []
  for await (const batch of batches) taken.push(batch)
  return taken
}

/** Files of that many rows, with a count of those that were asked for. */
function counted(rows: number) {
  const seen = { rows: 0 }
  const file = inPieces('slug,name,sub_category,description\n', at => `p-${at},Lamp ${at},lamps,**Oak** ${at}\n`, rows)
  async function* watched() {
    for await (const piece of file) {
      seen.rows += 1
      yield piece
    }
  }
  return { seen, file: watched() }
}

const rowsOf = ({ rows }: ImportBatch): Record<string, unknown>[] => JSON.parse(Buffer.from(rows.json).toString())

it('reads rows in another process, judged and rendered', async () => {
  const file = inPieces('slug,name,sub_category,description\n', () => 'oak,Oak,lamps,**x** <b>\n,,,\n!,Bad,lamps,\n', 1)
  const batches = await all(importProcess.read(file, products, never))
  expect(batches.map(({ rowsRead, faults }) => ({ rowsRead, faults }))).toEqual([
    { rowsRead: 2, faults: [{ line: 4, column: 'slug', why: { code: 'not_a_slug', details: null } }] },
  ])
  expect(batches.flatMap(rowsOf)).toEqual([
    {
      line: 2,
      slug: 'oak',
      derivedSlug: 'oak',
      name: 'Oak',
      subCategory: 'lamps',
      descriptionMd: '**x** <b>',
      descriptionHtml: '<p><strong>x</strong> &lt;b&gt;</p>',
    },
  ])
})

it('reports cells that cannot be read by line and column, and nothing else of them', async () => {
  const file = async function* () {
    yield await readFile(new URL('_workbooks/libreoffice.xlsx', import.meta.url))
  }
  const batches = await all(importProcess.read(file(), { ...products, format: 'xlsx' }, never))
  expect(
    batches
      .flatMap(({ faults }) => faults)
      .map(({ line, column, why }) => `${line} ${column}: ${faultReasonText(why)}`),
  ).toEqual([
    '3 name: Is the error #DIV/0! of a spreadsheet: correct the cell',
    '4 name: Is the logical value TRUE: format the cell as text',
    '5 cross_number: Is a date or a time: format the cell as text and type the value again',
    '6 cross_number: Is a date or a time: format the cell as text and type the value again',
  ])
  expect(batches.flatMap(rowsOf).map(row => row['crossNumber'])).toEqual(['0451103316', '19.9', null])
})

it.each([
  ['a line above its titles', 'Price list of spring 2026;;\nslug;name;sub_category\n', 1],
  ['a line above its titles and a delimiter of its own', 'sep=;\nPrice list;;\nslug;name;sub_category\n', 2],
])('refuses a file with %s: the cure is said', async (_, text, line) => {
  await expect(
    all(
      importProcess.read(
        inPieces(text, () => '', 1),
        products,
        never,
      ),
    ),
  ).rejects.toEqual(
    new BadFile([{ line, column: null, why: { code: 'unknown_titles', details: { known: expect.any(Array) } } }]),
  )
})

it('refuses UTF-16 without a mark at its titles', async () => {
  const file = async function* () {
    yield Buffer.from('slug;name;sub_category\r\np-1;Lamp;lamps\r\n', 'utf16le')
  }
  await expect(all(importProcess.read(file(), products, never))).rejects.toEqual(
    new BadFile([{ line: 1, column: null, why: plainReason('utf16_without_mark') }]),
  )
})

it('reads on only as batches are taken, and stops when the caller stops', async () => {
  const rows = 60_000
  const { seen, file } = counted(rows)
  for await (const { rowsRead } of importProcess.read(file, products, never)) {
    expect(rowsRead).toBe(500)
    break
  }
  expect(seen.rows).toBeLessThan(rows)
})

it('cuts a batch by length too', async () => {
  const text = 'x'.repeat(60_000)
  const file = inPieces('slug,name,sub_category,description\n', at => `p-${at},Lamp,lamps,${text}\n`, 40)
  const batches = await all(importProcess.read(file, products, never))
  expect(batches.map(({ rowsRead }) => rowsRead)).toEqual([18, 18, 4])
})

it('says what is wrong with a file, behind the rows before', async () => {
  const file = inPieces('slug,name,sub_category\n', at => (at < 3 ? `p-${at},Lamp,lamps\n` : '"open'), 4)
  const reading = importProcess.read(file, products, never)[Symbol.asyncIterator]()
  expect((await reading.next()).value).toMatchObject({ rowsRead: 3 })
  await expect(reading.next()).rejects.toEqual(
    new BadFile([{ line: 5, column: null, why: plainReason('quote_not_closed') }]),
  )
})

it('passes on what the storage failed with', async () => {
  async function* broken() {
    yield bytesOf('slug,name,sub_category\n')
    throw new Error('the storage is gone')
  }
  await expect(all(importProcess.read(broken(), products, never))).rejects.toThrow('the storage is gone')
})

it('ends with its signal', async () => {
  const { file } = counted(60_000)
  const calledOff = new AbortController()
  const reading = importProcess.read(file, products, calledOff.signal)[Symbol.asyncIterator]()
  await reading.next()
  calledOff.abort(new Error('called off'))
  await expect(rest(reading)).rejects.toThrow('called off')
})

async function rest(reading: AsyncIterator<ImportBatch>): Promise<void> {
  while ((await reading.next()).done !== true);
}

/** The processes that this one has started, by their ids. */
const children = (): readonly number[] =>
  readdirSync('/proc/self/task').flatMap(thread =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

it.each([
  ['SIGABRT', 'as a full heap does it, refuses the file: the same would fill it again', BadFile],
  ['SIGKILL', 'from outside fails this attempt alone', /the import process ended with SIGKILL/],
] as const)('a process that ends by %s, %s', async (signal, _, expected) => {
  const before = new Set(children())
  const reading = importProcess.read(counted(60_000).file, products, never)[Symbol.asyncIterator]()
  await reading.next()
  const [child = 0] = children().filter(pid => !before.has(pid))
  process.kill(child, signal)
  await expect(rest(reading)).rejects.toThrow(expected)
})
