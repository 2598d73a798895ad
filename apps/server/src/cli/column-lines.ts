import type { ImportKind } from '@atelier/domain/imports'
import type { Client } from '@atelier/sdk'

/** The titles of a file of that kind, one a line, with what is to be known of them. */
export async function columnLines(api: Client, kind: ImportKind): Promise<readonly string[]> {
  const { items } = await api.imports.columns.query()
  const columns = items.find(item => item.kind === kind)?.columns ?? []
  const width = Math.max(...columns.map(({ title }) => title.length)) + 2
  return columns.map(
    ({ title, isRequired, isExported }) =>
      `${title.padEnd(width)}${isRequired ? 'required' : 'optional'}${isExported ? '' : ', not in exports'}`,
  )
}
