import { type FaultReason, importLimits, type ImportFault, plainReason, type TableRow } from '@atelier/domain/imports'

/** Which column of the kind stands where; titles are taken in any case, blanks for underscores. */
export function columnsOf(
  { line, cells: titles }: TableRow,
  known: readonly string[],
): { readonly keys: readonly string[]; readonly faults: readonly ImportFault[] } {
  const fault = (column: string | null, why: FaultReason): ImportFault => ({ line, column, why })
  const keys = titles.map(title =>
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  while (keys.at(-1) === '') keys.pop()
  if (keys.length > importLimits.columns) return { keys, faults: [fault(null, plainReason('too_many_columns'))] }
  if (!keys.some(key => known.includes(key)))
    return { keys, faults: [fault(null, { code: 'unknown_titles', details: { known } })] }
  const faults = keys.flatMap((key, at) => {
    const title = titles[at]?.trim().slice(0, 100) ?? ''
    if (key === '') return [fault(null, { code: 'untitled_column', details: { number: at + 1, known } })]
    if (!known.includes(key)) return [fault(title, { code: 'unknown_column', details: { known } })]
    return keys.indexOf(key) < at ? [fault(title, plainReason('column_twice'))] : []
  })
  return { keys, faults }
}
