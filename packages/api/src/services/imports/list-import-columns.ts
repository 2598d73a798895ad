import { type ImportKind, importKinds } from '@atelier/domain/imports'
import { rowSchemas } from '../../schemas/import-rows.ts'
import type { ImportColumnsOutput } from '../../schemas/imports.ts'

type ColumnsOfKind = ImportColumnsOutput['items'][number]

/** The columns that a file of each kind may have, those that an export writes first and in its order. */
export const listImportColumns = (): ImportColumnsOutput => ({ items: importKinds.map(columnsOfKind) })

function columnsOfKind(kind: ImportKind): ColumnsOfKind {
  const { columns, inward } = rowSchemas[kind]
  const required = requiredColumns(kind)
  const column = (isExported: boolean) => (title: string) => ({ title, isRequired: required.has(title), isExported })
  return { kind, columns: [...columns.map(column(true)), ...inward.map(column(false))] }
}

/** What the schema of a row misses in a row without cells. */
function requiredColumns(kind: ImportKind): ReadonlySet<unknown> {
  const { error } = rowSchemas[kind].schema.safeParse({})
  return new Set(error?.issues.map(({ path }) => path[0]))
}
