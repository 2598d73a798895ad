import type { AppError, ErrorCode } from '@atelier/domain'
import type { Body } from '../http/body.ts'
import { isRecord } from '../http/is-record.ts'
import type { ErrorStatus } from '../http/error-headers.ts'
import type { Documented, Quirks } from './route.ts'
import { fillText, invalidInput, type Sent, wantsJson } from './sent.ts'

/** Statuses of legacy routes that differ from those of the codes (`documented-api.md` 2.2). */
export const legacyStatuses: Partial<Readonly<Record<ErrorCode, ErrorStatus>>> = {
  UNAUTHENTICATED: 403,
  TOKEN_INVALID: 403,
  TOKEN_EXPIRED: 403,
  SESSION_ENDED: 403,
  ALREADY_EXISTS: 400,
}

/** The status of a code on a row; undefined: the code's own. */
const statusOn = ({ statusOf, documented }: Quirks, code: ErrorCode): ErrorStatus | undefined =>
  statusOf?.[code] ?? (documented && legacyStatuses[code])

/** What a row with quirks says in place of the envelope's own status and text. */
export function ownRefusal(error: AppError, quirks: Quirks, sent: Sent) {
  const text = quirks.texts?.[error.code]
  return {
    status: statusOn(quirks, error.code),
    message: text === undefined ? error.message : fillText(text, sent, error.details),
  }
}

const missing = 'Missing request body'
const notAnObject = 'Request body must be a JSON object'

/**
 * The listed keys of a documented body and the optional ones that were sent; others are ignored. Refusals come in documented order: no body, no object,
 * the first absent key, the first that is no text (`documented-api.md` 4.2, rows 1 to 4). @throws INVALID_INPUT
 */
export function documentedBody(
  body: Body,
  keys: NonNullable<Documented['body']>,
  optional: NonNullable<Documented['optional']> = [],
): Record<string, unknown> {
  const value = body.kind === 'json' ? body.value : undefined
  if (value === undefined || value === null || isEmpty(value)) {
    const isOther = body.kind === 'none' && body.isOther === true
    throw invalidInput([{ path: '', code: 'required', message: missing }, ...(isOther ? [wantsJson] : [])])
  }
  if (!isRecord(value)) throw invalidInput([{ path: '', code: 'type', message: notAnObject }])
  const present = keys.map(key => {
    const [first, other] = typeof key === 'string' ? [key, key] : key
    return Object.hasOwn(value, first) || !Object.hasOwn(value, other) ? first : other
  })
  const absent = present.find(key => !Object.hasOwn(value, key))
  if (absent !== undefined) {
    const message = `Expected '${absent}' key`
    throw invalidInput([{ path: absent, code: 'required', message }])
  }
  const untyped = present.find(key => typeof value[key] !== 'string')
  if (untyped !== undefined) {
    const message = `'${untyped}' must be a string`
    throw invalidInput([{ path: untyped, code: 'type', message }])
  }
  const further = optional.filter(key => Object.hasOwn(value, key))
  return Object.fromEntries([...present, ...further].map(key => [key, value[key]]))
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
