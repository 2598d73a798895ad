import { AppError, type Issue } from '@atelier/domain'
import { isRecord } from '../http/is-record.ts'

/** A request as it was sent, for texts that quote it. */
export interface Sent {
  readonly params: Readonly<Record<string, string>>
  /** The body's keys, once it was read. */
  body: Readonly<Record<string, unknown>>
}

export const invalidInput = (issues: readonly Issue[]): AppError => new AppError('INVALID_INPUT', { issues })

/** The cure of a body whose media type is not the one of JSON, as `curl -d` sends it. */
export const wantsJson: Issue = {
  path: '',
  code: 'type',
  message: "Send JSON with the header 'Content-Type: application/json'",
}

/** A query string as fields: a name that comes again makes a list. */
export function queryOf(url: string): Record<string, unknown> {
  const start = url.indexOf('?')
  const fields: Record<string, unknown> = {}
  if (start === -1) return fields
  for (const [name, value] of new URLSearchParams(url.slice(start + 1))) {
    const before = Object.hasOwn(fields, name) ? fields[name] : undefined
    const joined = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
    Object.defineProperty(fields, name, { value: joined, enumerable: true, configurable: true, writable: true })
  }
  return fields
}

/** Fills `{name}` from what was sent: a parameter, a body key, or what the details of an error name. */
export function fillText(text: string, sent: Sent, details: unknown): string {
  const field = isRecord(details) && typeof details['field'] === 'string' ? details['field'] : ''
  const known: Readonly<Record<string, unknown>> = { ...sent.body, ...sent.params, field, value: sent.body[field] }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(known, name) ? String(known[name]) : whole))
}
