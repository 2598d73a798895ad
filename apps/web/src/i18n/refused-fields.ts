import type { AtelierError, DetailsOf, Messages } from '@atelier/sdk'

type Issue = DetailsOf<'INVALID_INPUT'>['issues'][number]

/** A text for every code, so that a page never shows a sentence of the server in another language. */
export type FailureWords = Required<Messages>

/** Reasons that need the form of the field beside them. */
const aboutForm: ReadonlySet<Issue['code']> = new Set(['type', 'format', 'too_small', 'enum', 'custom'])

/** What a language says of refused fields. */
export interface FieldWords {
  /** Names of fields, by the last word of an issue's path. */
  readonly names: Readonly<Record<string, string>>
  /** How a field is written, where its name alone does not say so. */
  readonly forms: Readonly<Record<string, string>>
  readonly why: Readonly<Record<Issue['code'], string>>
}

/** A sentence for each refused field: its name, why it was refused, and how it is written. */
export const refusedFields =
  ({ names, forms, why }: FieldWords) =>
  ({ details }: AtelierError<'INVALID_INPUT'>): string =>
    details.issues
      .map(({ path, code }) => {
        const key = lastWordOf(path)
        const form = aboutForm.has(code) ? forms[key] : undefined
        const reason = form === undefined ? why[code] : `${why[code]} (${form})`
        const name = names[key]
        return name === undefined ? `${capitalized(reason)}.` : `${name}: ${reason}.`
      })
      .join(' ')

/** The names of the fields that a rule is about; those without a name are left out. */
export const namesOf = (names: FieldWords['names'], fields: readonly string[]): readonly string[] =>
  fields.flatMap(field => names[lastWordOf(field)] ?? [])

/** `shippingAddress.postalCode`, `lines.0.quantity`: what the field itself is called. */
const lastWordOf = (path: string): string =>
  path
    .split('.')
    .findLast(part => !/^\d+$/.test(part))
    ?.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) ?? ''

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
