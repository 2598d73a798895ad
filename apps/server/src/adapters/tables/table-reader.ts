import type { TableReader } from '@atelier/domain/imports'
import { readCsv } from './csv-table.ts'

/** What a workbook needs is loaded by the first one. */
export const tableReader: TableReader = {
  async *read(file, format) {
    if (format === 'csv') return yield* readCsv(file)
    const { readXlsx } = await import('./xlsx-table.ts')
    yield* readXlsx(file)
  },
}
