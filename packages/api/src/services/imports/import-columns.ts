import { importLimits, type ImportFault, type TableRow } from '@atelier/domain/imports'

/** Which column of the kind stands where; titles are taken in any case, blanks for underscores. */
export function columnsOf(
  { line, cells: titles }: TableRow,
  known: readonly string[],
): { readonly keys: readonly string[]; readonly faults: readonly ImportFault[] } {
  const fault = (column: string | null, reason: string): ImportFault => ({ line, column, reason })
  const keys = titles.map(title =>
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  while (keys.at(-1) === '') keys.pop()
  const list = known.join(', ')
  if (keys.length > importLimits.columns) return { keys, faults: [fault(null, 'There are too many columns')] }
  if (!keys.some(key => known.includes(key)))
    return { keys, faults: [fault(null, `The column titles must be in the first line: the columns are ${list}`)] }
  const faults = keys.flatMap((key, at) => {
    const title = titles[at]?.trim().slice(0, 100) ?? ''
    if (key === '') return [fault(null, `Column ${at + 1} has no title: the columns are ${list}`)]
    if (!known.includes(key)) return [fault(title, `There is no such column: the columns are ${list}`)]
    return keys.indexOf(key) < at ? [fault(title, 'The column stands there twice')] : []
  })
  return { keys, faults }
}
