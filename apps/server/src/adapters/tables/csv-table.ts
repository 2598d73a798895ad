import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FaultReason, importLimits, plainReason, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { CsvError, parse } from 'csv-parse'
import { csvCellFault, tableRow } from './cell-faults.ts'
import { readCsvHead } from './csv-head.ts'
import { decodeText } from './decode-text.ts'

const longestRow = 1_048_576

/**
 * RFC 4180 and what spreadsheets make of it: commas, semicolons or tabs, or what a first line `sep=` says; LF, CRLF and
 * CR, even in one file; UTF-8 or marked UTF-16. @throws UnreadableTable
 */
export async function* readCsv(file: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const texts = decodeText(file)
  const { delimiter, skippedLines, text } = await readCsvHead(texts)
  const lines = createLineCount(skippedLines)
  /** Of records that are parsed and not yet read. */
  const starts: number[] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record(cells: string[], info) {
      starts.push(lines.lineOf(cells, info.lines))
      return cells
    },
  })
  async function* whole() {
    yield text
    yield* texts
  }
  // A failure of the source or of the parser is thrown where the rows are read.
  const fed = pipeline(Readable.from(whole(), { objectMode: false, highWaterMark: 65_536 }), parser).catch(() => {})
  try {
    let isFirst = true
    for await (const cells of recordsOf(parser)) {
      const line = starts.shift() ?? 0
      if (isFirst && cells.some(cell => cell.includes('\u0000')))
        throw new UnreadableTable(plainReason('utf16_without_mark'), line)
      isFirst = false
      if (cells.length > importLimits.columns * 4)
        throw new UnreadableTable(plainReason('row_has_too_many_columns'), line)
      if (cells.some(cell => cell.trim() !== '')) yield tableRow(line, cells.map(withoutGuard), csvCellFault)
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableTable(reasonOf(error), lines.next(), { cause: error }) : error
  } finally {
    parser.destroy()
    await fed
  }
}

const recordsOf = (parser: AsyncIterable<unknown>): AsyncIterable<readonly string[]> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `on_record` returns; the parser's own types say unknown
  parser as AsyncIterable<readonly string[]>

/** Lines of the file. The parser counts a CRLF inside quotes twice. */
function createLineCount(skippedLines: number) {
  let surplus = -skippedLines
  let last = skippedLines
  return {
    /** The line where a record begins, given the parser's count at its end. Records come in order. */
    lineOf(cells: readonly string[], counted: number): number {
      const [parserBreaks, breaks] = breaksIn(cells)
      const line = counted - parserBreaks - surplus
      surplus += parserBreaks - breaks
      last = line + breaks
      return line
    },
    /** The line after the last record. */
    next: () => last + 1,
  }
}

/** Line ends inside the cells: as the parser counts them, and as a text editor does. */
function breaksIn(cells: readonly string[]): readonly [number, number] {
  let characters = 0
  let breaks = 0
  for (const cell of cells) {
    if (!/[\r\n]/.test(cell)) continue
    characters += cell.match(/[\r\n]/g)?.length ?? 0
    breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0
  }
  return [characters, breaks]
}

/** Takes off the apostrophe that keeps a spreadsheet from calculating a text: our own exports write it. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function reasonOf({ code }: CsvError): FaultReason {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return { code: 'row_too_long', details: { max: longestRow } }
    case 'CSV_QUOTE_NOT_CLOSED':
      return plainReason('quote_not_closed')
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return plainReason('quote_not_doubled')
    default:
      return plainReason('not_csv')
  }
}
