import { plainReason, UnreadableTable } from '@atelier/domain/imports'

const delimiters = [',', ';', '\t'] as const
/** Characters. A longer first line names more columns than a table may have. */
const longestTitles = 65_536

/** What comes before the rows of a CSV file. */
interface CsvHead {
  readonly delimiter: string
  /** Lines before the column titles: 1 when the file begins with `sep=`. */
  readonly skippedLines: number
  /** The text that was read so far, from the column titles on. */
  readonly text: string
}

/** Reads as much of the text as holds the column titles. @throws UnreadableTable */
export async function readCsvHead(texts: AsyncGenerator<string>): Promise<CsvHead> {
  const first = await readLine(texts, '')
  const separator = /^"?sep=([^\r\n])"?(?:\r\n|\r(?!$)|\n|\r$|$)/i.exec(first)
  if (!separator) return { delimiter: delimiterOf(first), skippedLines: 0, text: first }
  const text = await readLine(texts, first.slice(separator[0].length))
  return { delimiter: separator[1] ?? ',', skippedLines: 1, text }
}

/** The text until it holds a whole line and one character more: a CR at its end may be half of a line end. */
async function readLine(texts: AsyncGenerator<string>, read: string): Promise<string> {
  let text = read
  while (!/(?:\n|\r[^])/.test(text)) {
    const { done, value } = await texts.next()
    if (done) return text
    text += value
    if (text.length > longestTitles && !/[\r\n]/.test(text)) throw new UnreadableTable(plainReason('no_titles'))
  }
  return text
}

/** The delimiter that splits the titles most often. */
function delimiterOf(text: string): string {
  const [titles = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)
  const counts = delimiters.map(delimiter => titles.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
