import type { ImportFault } from '@atelier/sdk'

type PlainCode = NonNullable<Extract<ImportFault, { readonly details: null }>['code']>
type DetailedFault = Exclude<ImportFault, { readonly details: null }>
type DetailsOfCode<C, F = DetailedFault> = F extends { readonly code: infer K; readonly details: infer D }
  ? C extends K
    ? D
    : never
  : never

/** What a language says of each reason in the report of an import. */
export interface ImportFaultWords {
  readonly plain: Readonly<Record<PlainCode, string>>
  readonly detailed: { readonly [C in DetailedFault['code']]: (details: DetailsOfCode<C>) => string }
}

/** The server's sentence stands in for a reason without a code, or with one that only a later version has. */
export function textOfFault(words: ImportFaultWords, fault: ImportFault): string {
  if (fault.code === null) return fault.reason
  if (fault.details === null) return knownOf(words.plain, fault.code) ?? fault.reason
  return detailedText(words, fault) ?? fault.reason
}

const knownOf = <K extends string, V>(table: Readonly<Record<K, V>>, key: K): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

function detailedText<C extends DetailedFault['code']>(
  { detailed }: ImportFaultWords,
  { code, details }: { readonly code: C; readonly details: DetailsOfCode<C> },
): string | undefined {
  return Object.hasOwn(detailed, code) ? detailed[code](details) : undefined
}
