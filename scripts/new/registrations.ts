/** One line for the end of a block of a shared file, or for its place where the block is in alphabetical order. */
interface Line {
  /** Where the block starts; empty: with the file. */
  readonly from: string
  /** The first text after `from` that ends the block. */
  readonly to: string
  readonly text: string
}

const imported = (text: string): Line => ({ from: '', to: '\n\n', text })
const entry = (from: string, text: string, to = '\n}'): Line => ({ from, to, text })

const event = `const sampleRecord = defineEvent({
  payload: { sampleRecordId: 'id', version: 'version' },
  aggregate: 'sampleRecordId',
  audience: 'staff',
  invalidates: [],
})`

/** The registrations of the walk in CONTRIBUTING, written for the sample of the templates, by file. */
export const registrations: Readonly<Record<string, readonly Line[]>> = {
  'packages/domain/src/events.ts': [
    entry('', event, '\n\n/**\n * Every domain event'),
    ...['created', 'updated', 'deleted'].map(past =>
      entry('export const domainEvents = {', `  'sample_record.${past}': sampleRecord,`, '\n} as const'),
    ),
  ],
  'packages/domain/src/unit-of-work.ts': [
    imported(`import type { SampleRecordReader, SampleRecordRepository } from './sample-records/ports.ts'`),
    entry('export interface Readers {', '  readonly sampleRecords: SampleRecordReader'),
    entry('export interface Repositories {', '  readonly sampleRecords: SampleRecordRepository'),
  ],
  'packages/db/src/repositories.ts': [
    imported(`import { sampleRecordReader, sampleRecordRepository } from './repositories/sample-records.ts'`),
    entry(
      'export const resources: ',
      '  sampleRecords: { reader: sampleRecordReader, repository: sampleRecordRepository },',
    ),
  ],
  'packages/db/dev/drift/sent-sql.ts': [
    imported(`import { sampleRecords } from './sent/sample-records.ts'`),
    entry('const callsOf: ', '  sampleRecords,'),
  ],
  'packages/db/src/pg-errors.ts': [
    entry('const uniqueBy: ', `  sample_records_name_key: { resource: 'sample_record', field: 'name' },`),
  ],
  'packages/api/src/root.ts': [
    imported(`import { sampleRecords } from './routers/sample-records.ts'`),
    entry('const resources = {', '  sampleRecords,'),
  ],
  'apps/server/src/rest/v1/index.ts': [
    imported(`import { sampleRecords } from './sample-records.ts'`),
    entry('export const routes: ', '  ...sampleRecords,', '\n]'),
  ],
}

/** The text of the file with the line in it. @throws Error where the file no longer has the block */
export function addLine(text: string, { from, to, text: line }: Line): string {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start + from.length)
  if (start < 0 || end < 0) throw new Error(`No block from '${from}' to '${to}' for the line: ${line}`)
  // The first line of each entry: brackets that end an entry of several lines are none.
  const peers = [...text.slice(start, end).matchAll(/^(?:import | {2}(?=[\w.'"])).*$/gm)].filter(
    ({ index }) => index > 0,
  )
  // A block may be out of order elsewhere: between two neighbours that are in order is the place.
  const next = peers.find(([one], index) => index > 0 && (peers[index - 1]?.[0] ?? '') <= line && one > line)
  if (!next) return `${text.slice(0, end)}\n${line}${text.slice(end)}`
  return `${text.slice(0, start + next.index)}${line}\n${text.slice(start + next.index)}`
}
