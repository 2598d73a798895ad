import type { EventBody, OrderLine } from './shop.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

/** Undefined: a field is missing or of the wrong type. */
export function readEvent(body: unknown): EventBody | undefined {
  if (!isRecord(body)) return undefined
  const { date, time, venue, address } = body
  return isText(date) && isText(time) && isText(venue) && isText(address) ? { date, time, venue, address } : undefined
}

/** Undefined: a line is missing or of the wrong type. */
export function readLines(body: unknown): readonly OrderLine[] | undefined {
  const lines: unknown = isRecord(body) ? body['lines'] : undefined
  if (!Array.isArray(lines) || lines.length === 0) return undefined
  const read = lines.flatMap((line: unknown) =>
    isRecord(line) && isCount(line['offer_id']) && isCount(line['quantity'])
      ? [{ offer_id: line['offer_id'], quantity: line['quantity'] }]
      : [],
  )
  return read.length === lines.length ? read : undefined
}
