import { type ImportRepository, plainReason } from '@atelier/domain/imports'
import { type Calls, first, next } from './_calls.ts'

const file = { name: 'a.csv', bytes: 1, userId: 0, uploadId: 'u' }
const wanted = {
  kind: 'products',
  format: 'csv',
  mode: 'all',
  dryRun: false,
  decimal: null,
  file,
  requestedBy: 0,
} as const

export const imports: Calls<ImportRepository> = {
  find: r => r.find(1),
  list: { first: r => r.list(first), next: r => r.list(next('imports')) },
  listFaults: { first: r => r.listFaults(1, first), next: r => r.listFaults(1, next('import-faults-1')) },
  insert: r => r.insert(wanted),
  listStranded: r => r.listStranded(100),
  start: r => r.start(1),
  advance: r => r.advance(1, { rowsRead: 2, rowsGood: 1, rowsBad: 1 }),
  recordFaults: async r =>
    r.recordFaults((await r.insert(wanted)).id, [{ line: 2, column: 'name', why: plainReason('required') }]),
  finish: r => r.finish(1, 'completed'),
  cancel: r => r.cancel(1),
}
