import { type CustomTypesConfig, types } from 'pg'

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700, int8Array: 1016 } as const

/** int8 as a number: ids and counts stay far below 2^53; anything beyond is refused, never rounded. */
export function parseInt8(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError(`bigint ${text} is beyond the safe integers`)
}

/**
 * A timestamptz as `YYYY-MM-DDTHH:MM:SS.ffffffZ`, always six digits, so that text order is time order.
 * Expects DateStyle ISO and TimeZone UTC, which every connection of ours sets.
 */
export function parseTimestamp(text: string): string {
  if (text.length < 22 || text[10] !== ' ' || !text.endsWith('+00')) {
    throw new RangeError(`timestamp ${text} is not a plain UTC moment`)
  }
  const fraction = text[19] === '.' ? text.slice(20, -3) : ''
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(6, '0')}Z`
}

const asText = (text: string): string => text
const parseInt8Array = (text: string): readonly number[] =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(parseInt8)

const ours: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [oid.int8, parseInt8],
  [oid.int8Array, parseInt8Array],
  [oid.timestamptz, parseTimestamp],
  [oid.timestamp, asText],
  [oid.date, asText],
  [oid.numeric, asText],
])

/** Ours for a type of Postgres, where there is one. */
export const parserOf = (id: number): ((text: string) => unknown) | undefined => ours.get(id)

/** For `types` of a client: ours first, else the driver's. */
export const typeParsers: CustomTypesConfig = {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the driver types this as overloads that return any
  getTypeParser: ((id: Parameters<CustomTypesConfig['getTypeParser']>[0], format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parserOf(id)) ??
    types.getTypeParser(id, format)) as CustomTypesConfig['getTypeParser'],
}
