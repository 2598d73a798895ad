import { AppError, type Issue, type IssueCode } from '@atelier/domain'
import type { z } from 'zod'

type ZodIssue = z.core.$ZodIssue

const issueCodes: Readonly<Partial<Record<ZodIssue['code'], IssueCode>>> = {
  invalid_type: 'type',
  invalid_union: 'type',
  invalid_element: 'type',
  invalid_key: 'unknown_key',
  invalid_format: 'format',
  not_multiple_of: 'format',
  too_small: 'too_small',
  too_big: 'too_big',
  invalid_value: 'enum',
  unrecognized_keys: 'unknown_key',
}

function issuesOf(issue: ZodIssue): Issue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ path: [...path, key].join('.'), code: 'unknown_key', message: 'Unknown key' }))
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  const code = missing ? 'required' : (issueCodes[issue.code] ?? 'custom')
  return [{ path: path.join('.'), code, message: missing ? 'Required' : issue.message }]
}

/**
 * A parser for tRPC that reports every fault in our list's words and keeps no value of the input.
 * @throws INVALID_INPUT
 */
export function rejectUnknownKeys<S extends z.ZodType>(schema: S): S {
  const parse = (value: unknown) => {
    const result = schema.safeParse(value, { reportInput: true })
    if (result.success) return result.data
    throw new AppError('INVALID_INPUT', { issues: result.error.issues.flatMap(issuesOf) })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC reads `parse` alone; the type carries input and output
  return { parse } as unknown as S
}
