import {
  AppError,
  fieldText,
  type Issue,
  type IssueBound,
  type IssueCode,
  type IssueLimit,
  issueUnits,
  maxIssues,
  unknownKey,
} from '@atelier/domain'
import { z } from 'zod'
import { zodReason } from './zod-reason.ts'

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

/** Faults of a value in our words, without any value of the input; none when it is valid. */
export function inputIssues(schema: z.core.$ZodType & Pick<z.ZodType, 'safeParse'>, value: unknown): readonly Issue[] {
  const { error } = schema.safeParse(value, { reportInput: true, error: zodReason })
  return error ? issuesOf(error) : []
}

const issuesOf = (error: z.core.$ZodError): readonly Issue[] => {
  const issues: Issue[] = []
  for (const issue of error.issues) {
    issues.push(...toIssues(issue))
    if (issues.length >= maxIssues) return issues.slice(0, maxIssues)
  }
  return issues
}

function toIssues(issue: ZodIssue): readonly Issue[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const at = path === '' ? '' : `${path}.`
    return issue.keys.slice(0, maxIssues).map(key => unknownKey(at, key))
  }
  const isMissing = issue.input === undefined && valueCodes.has(issue.code)
  if (issue.code === 'invalid_union' && !isMissing) {
    const faults = closestOption(issue.errors)
    if (faults.length > 0) return faults.flatMap(fault => toIssues({ ...fault, path: [...issue.path, ...fault.path] }))
  }
  if (isMissing) return [{ path, code: 'required', message: sentence(path, 'is required') }]
  const bound = boundOf(issue)
  const code = bound?.code ?? issueCodes[issue.code] ?? 'custom'
  return [{ path, code, message: sentence(path, issue.message), ...(bound?.limit ? { limit: bound.limit } : {}) }]
}

const units: Readonly<Record<string, IssueLimit['unit']>> = {
  string: 'characters',
  file: 'bytes',
  array: 'items',
  set: 'items',
  map: 'items',
  number: 'number',
  int: 'number',
  bigint: 'number',
}

/** A refinement that is a bound says so in its parameters. */
const Bound: z.ZodType<{ readonly bound: IssueBound }> = z.object({
  bound: z.object({
    code: z.enum(['too_small', 'too_big']),
    limit: z.object({ value: z.number(), unit: z.enum(issueUnits) }),
  }),
})

function boundOf(issue: ZodIssue): Partial<IssueBound> | undefined {
  if (issue.code === 'custom') return Bound.safeParse(issue.params).data?.bound
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined
  const unit = units[issue.origin]
  if (unit === undefined) return undefined
  const value = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  return { limit: { value, unit, ...(issue.inclusive === false ? { exclusive: true } : {}) } }
}

/** The faults of the option whose type fits the value; of the first one where none fits. */
const closestOption = (options: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] =>
  options.find(faults => !faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0)) ??
  options[0] ??
  []

/** Codes by which zod reports a key that is not there. */
const valueCodes: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union', 'invalid_format'])

/** A schema text that starts in lower case continues the name of its field: `must be a string`. */
const sentence = (path: string, reason: string): string =>
  /^[a-z]/.test(reason) ? `${path === '' ? 'The request' : fieldText(path)} ${reason}` : reason

/**
 * A parser for tRPC that reports every fault in our words and keeps no value of the input.
 * @throws INVALID_INPUT
 */
export function rejectUnknownKeys<S extends z.ZodType>(schema: S): S {
  const parse = (value: unknown) => {
    const result = schema.safeParse(value, { reportInput: true, error: zodReason })
    if (result.success) return result.data
    throw new AppError('INVALID_INPUT', { issues: issuesOf(result.error) })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC reads `parse` alone; the type carries input and output
  return { parse } as unknown as S
}
