import { type AtelierError, type DetailsOf, isAtelierError, type Messages } from '@atelier/sdk'

type Issue = DetailsOf<'INVALID_INPUT'>['issues'][number]
type Limit = NonNullable<Issue['limit']>

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
  /** Why a value is refused whose bound is known. */
  readonly tooSmall: (limit: Limit) => string
  readonly tooBig: (limit: Limit) => string
  /** Another record has the value. */
  readonly taken: string
  /** The record that was chosen was deleted. */
  readonly gone: string
}

/** What a language says of failures. */
export interface FailureCatalogue {
  readonly messages: FailureWords
  readonly fields: FieldWords
}

/** A field that was refused, and why in the language of the page. */
export interface FieldFault {
  /** Keys and indexes joined by dots, as the API has them. */
  readonly path: string
  /** Beside the field, whose name stands there. */
  readonly text: string
  /** Away from it. */
  readonly sentence: string
}

/** The fields that a failure is about; none where it names no field. */
export function faultsOf(error: unknown, words: FieldWords): readonly FieldFault[] {
  if (!isAtelierError(error)) return []
  switch (error.code) {
    case 'INVALID_INPUT':
      return error.details.issues.map(issue => faultAt(issue.path, reasonOf(issue, words), words))
    case 'ALREADY_EXISTS':
      return [faultAt(error.details.field, words.taken, words)]
    case 'REFERENCE_MISSING':
      return [faultAt(error.details.field, words.gone, words)]
    default:
      return []
  }
}

/** A sentence for each refused field: its name, why it was refused, and how it is written. */
export const refusedFields =
  (words: FieldWords) =>
  (error: AtelierError<'INVALID_INPUT'>): string =>
    faultsOf(error, words)
      .map(({ sentence }) => sentence)
      .join(' ')

function faultAt(path: string, reason: string, { names }: FieldWords): FieldFault {
  const name = names[lastWordOf(path)]
  const text = `${capitalized(reason)}.`
  return { path: camelOf(path), text, sentence: name === undefined ? text : `${name}: ${reason}.` }
}

/** Fields that the API takes in hundredths of what a form shows. */
const inHundredths: ReadonlySet<string> = new Set(['rateBps', 'valueBps'])

function reasonOf({ path, code, limit }: Issue, { forms, why, tooSmall, tooBig }: FieldWords): string {
  const key = lastWordOf(path)
  // An amount is typed in other units than it is sent in.
  if (limit && key !== 'amount') {
    const bound = inHundredths.has(key) ? { ...limit, value: limit.value / 100 } : limit
    if (code === 'too_small') return tooSmall(bound)
    if (code === 'too_big') return tooBig(bound)
  }
  const form = aboutForm.has(code) ? forms[key] : undefined
  return form === undefined ? why[code] : `${why[code]} (${form})`
}

/** The names of the fields that a rule is about; those without a name are left out. */
export const namesOf = (names: FieldWords['names'], fields: readonly string[]): readonly string[] =>
  fields.flatMap(field => names[lastWordOf(field)] ?? [])

/** `shippingAddress.postalCode`, `lines.0.quantity`: what the field itself is called. */
const lastWordOf = (path: string): string =>
  camelOf(path)
    .split('.')
    .findLast(part => !/^\d+$/.test(part)) ?? ''

const camelOf = (path: string): string => path.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
