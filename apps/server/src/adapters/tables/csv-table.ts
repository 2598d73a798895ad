import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importLimits, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { CsvError, parse } from 'csv-parse'
import { decodedText } from './decoded-text.ts'

const delimiters = [',', ';', '\t'] as const
/** A first line that is longer names more columns than a table may have. */
const longestTitles = 65_536
const longestRow = 1_048_576

/**
 * RFC 4180 and what spreadsheets make of it: commas, semicolons or tabs, whichever part the first line most often; LF,
 * CRLF or CR; UTF-8 or marked UTF-16. @throws UnreadableTable
 */
export async function* readCsv(file: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const texts = decodedText(file)
  const head = await headOf(texts)
  /** Where the last row that was parsed ends: rows are parsed before they are taken. */
  let lastLine = 0
  const parser = parse({
    delimiter: delimiterOf(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record(record: string[], { lines }) {
      lastLine = lines
      return record
    },
  })
  async function* whole() {
    yield head
    yield* texts
  }
  // Its failure, ours or the file's, comes out where the rows are taken.
  const fed = pipeline(Readable.from(whole(), { objectMode: false, highWaterMark: 65_536 }), parser).catch(() => {})
  try {
    for await (const { record, info } of rowsOf(parser)) {
      const line = info.lines - breaksIn(record)
      if (record.length > importLimits.columns * 4) throw new UnreadableTable('The row has too many columns', line)
      if (record.some(cell => cell.trim() !== '')) yield { line, cells: record.map(unguarded) }
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableTable(wordsOf(error), lastLine + 1, { cause: error }) : error
  } finally {
    parser.destroy()
    await fed
  }
}

interface Parsed {
  readonly record: readonly string[]
  /** `lines`: those the file has down to the end of the record. */
  readonly info: { readonly lines: number }
}

const rowsOf = (parser: AsyncIterable<unknown>): AsyncIterable<Parsed> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `info: true` yields; the parser's own types say unknown
  parser as AsyncIterable<Parsed>

/** As much of the text as holds the first line. */
async function headOf(texts: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (!/[\r\n]/.test(head)) {
    const { done, value } = await texts.next()
    if (done) return head
    head += value
    if (head.length > longestTitles && !/[\r\n]/.test(head))
      throw new UnreadableTable('The first line must hold the titles of the columns')
  }
  return head
}

function delimiterOf(head: string): string {
  const [titles = ''] = head.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)
  const counts = delimiters.map(delimiter => titles.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((breaks, cell) => breaks + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0)

/** Takes off the apostrophe that keeps a spreadsheet from calculating a text: our own files have it. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function wordsOf({ code }: CsvError): string {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `The row is longer than ${longestRow.toLocaleString('en')} characters`
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quote is opened and never closed'
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'A quote stands where none may: double it, or quote the whole cell'
    default:
      return 'The row cannot be read as CSV'
  }
}
