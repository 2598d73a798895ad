import type { TableReader } from '@atelier/domain/imports'
import { readCsv } from './csv-table.ts'

/** The libraries for workbooks are loaded with the first workbook. */
export const tableReader: TableReader = {
  async *read(file, format) {
    if (format === 'csv') return yield* readCsv(file)
    const { readXlsx } = await import('./xlsx-table.ts')
    yield* readXlsx(file)
  },
}
