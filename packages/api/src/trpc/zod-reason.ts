import type { z } from 'zod'

/** What a field must be, in our words, where the schema has no text of its own. */
export function zodReason(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? `of type ${issue.expected}`}${Array.isArray(issue.input) ? ', not a list' : ''}`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formatTexts[issue.format] ?? 'has the wrong format'
    case 'invalid_value':
      return issue.values.length > 12
        ? 'must be one of the listed values'
        : `must be ${orList(issue.values.map(String))}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'has a key that is not known'
    case 'invalid_union':
    case 'invalid_element':
      return 'has the wrong form'
    default:
      return 'is not valid'
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  file: 'a file',
  null: 'null',
}

const formatTexts: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  url: 'must be a URL',
  datetime: 'must be a date and time such as 2026-03-01T09:30:00Z',
  date: 'must be a date such as 2026-03-01',
  safeint: 'must be a whole number',
}

const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string => {
  if (origin === 'string') return minimum === 1 ? 'must not be empty' : `must be at least ${minimum} characters long`
  if (origin === 'file') return `must hold at least ${minimum} bytes`
  if (isList(origin)) return `must have at least ${items(minimum)}`
  return inclusive === false ? `must be greater than ${minimum}` : `must be at least ${minimum}`
}

const tooBig = ({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string => {
  if (origin === 'string') return `must be at most ${maximum} characters long`
  if (origin === 'file') return `must hold at most ${maximum} bytes`
  if (isList(origin)) return `must have at most ${items(maximum)}`
  return inclusive === false ? `must be less than ${maximum}` : `must be at most ${maximum}`
}

const isList = (origin: string): boolean => origin === 'array' || origin === 'set' || origin === 'map'
const items = (count: number | bigint): string => `${count} ${Number(count) === 1 ? 'item' : 'items'}`

const orList = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
