import { parse } from 'csv-parse/browser/esm/sync'
// The build without workers: the content policy of the pages forbids a worker from a blob.
import { readSheet as readFirstSheet } from 'read-excel-file/universal'

/** The titles of a file and its first rows, as texts. */
export interface TableHead {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const shownRows = 3
/** Enough for the first rows of any real CSV file. */
const headBytes = 262_144
const delimiters = [',', ';', '\t'] as const

/** Reads only the rows of a preview; the server reads the file by its own rules. @throws when it is not a table */
export async function readTableHead(file: File): Promise<TableHead> {
  const [titles = [], ...rows] = /\.xlsx$/i.test(file.name) ? await readSheet(file) : await readText(file)
  return { titles, rows: rows.slice(0, shownRows) }
}

async function readSheet(file: File): Promise<string[][]> {
  const rows = await readFirstSheet(file, { parseNumber: text => text })
  return rows.slice(0, shownRows + 1).map(cells => cells.map(cell => (cell === null ? '' : String(cell))))
}

async function readText(file: File): Promise<string[][]> {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const [first = ''] = text.split(/[\r\n]/, 1)
  const separator = /^"?sep=(.)"?$/i.exec(first)?.[1]
  return parse(separator === undefined ? text : text.slice(first.length).replace(/^\r?\n?/, ''), {
    delimiter: separator ?? delimiterOf(first),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    to: shownRows + 1,
  })
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

/** The delimiter that splits the titles most often. */
function delimiterOf(line: string): string {
  const titles = line.replaceAll(/"(?:[^"]|"")*"/g, '')
  return delimiters.toSorted((a, b) => titles.split(b).length - titles.split(a).length)[0] ?? ','
}
