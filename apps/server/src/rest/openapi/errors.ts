import { httpStatuses, type Meta } from '@atelier/api'
import { reasonPhrases } from '@atelier/api/http-statuses'
import { AppError, type ErrorCode, errors, isErrorCode } from '@atelier/domain'
import { ownRefusal } from '../documented.ts'
import { envelopeOf } from '../envelope.ts'
import { type ErrorStatus, errorHeaders } from '../../http/error-headers.ts'
import { parametersOf, sourceOf } from '../input.ts'
import type { Route } from '../route.ts'
import type { Sent } from '../sent.ts'
import { detailsExamples } from './examples.ts'
import { detailsSchemaOf } from './details.ts'
import type { createSchemas, Schema } from './schemas.ts'

/** What an operation is asked of, to know which codes it can answer with. */
interface Asked {
  readonly route: Route
  readonly meta: Meta
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly takesInput: boolean
  /** An example of what is sent, for texts that quote it. */
  readonly sent: Sent
}

const always: readonly ErrorCode[] = [
  'MALFORMED_REQUEST',
  'RATE_LIMITED',
  'INTERNAL',
  'OVERLOADED',
  'TIMEOUT',
  'DATABASE_UNAVAILABLE',
]
const ofCookie: readonly ErrorCode[] = ['UNAUTHENTICATED', 'TOKEN_INVALID', 'SESSION_ENDED', 'ORIGIN_REFUSED']
const credentials: readonly ErrorCode[] = ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'TOKEN_INVALID', 'SESSION_ENDED']

/** Every code a row can answer with: those its procedure declares, and the universal ones that can happen to it. */
function codesOf({ route, meta, type, takesInput }: Asked): ErrorCode[] {
  const hasParameter = parametersOf(route.path).length > 0
  const hasBody = sourceOf(route) !== 'query'
  const codes = [
    ...meta.errors.filter(code => type === 'mutation' || !code.startsWith('IDEMPOTENCY_')),
    ...always,
    ...(meta.access === 'public' ? [] : credentials),
    ...(route.cookie ? ofCookie : []),
    // An API key without the scope, where the caller's role is not refused.
    ...(meta.access === 'public' ? [] : (['FORBIDDEN'] as const)),
    ...(takesInput ? (['INVALID_INPUT'] as const) : []),
    ...(hasParameter ? (['NOT_FOUND'] as const) : []),
    ...(hasBody ? (['PAYLOAD_TOO_LARGE'] as const) : []),
    ...(hasBody && !route.quirks?.documented ? (['UNSUPPORTED_MEDIA_TYPE'] as const) : []),
    ...(type === 'mutation' ? (['CONTENTION', 'OUTCOME_UNKNOWN'] as const) : []),
  ]
  return [...new Set(codes)].toSorted()
}

/** The failing answers of rows, and the components that they name. */
export interface ErrorWriter {
  write(asked: Asked): Record<string, object>
  readonly components: Readonly<Record<'responses' | 'examples', Record<string, object>>> & {
    readonly schemas: Record<string, Schema>
  }
}

/** Writes the failing answers of rows; those that are alike are written once, as components. */
export function createErrors(schemas: ReturnType<typeof createSchemas>): ErrorWriter {
  const responses: Record<string, object> = {}
  const examples: Record<string, object> = {}
  const names = new Map<string, string>()
  const envelopes: Record<string, Schema> = Object.fromEntries(
    Object.keys(errors).flatMap(code => (isErrorCode(code) ? [[nameOf(code), envelopeOfCode(code, schemas)]] : [])),
  )

  function exampleRef({ code, isOwn, value }: ExampleAnswer): object {
    if (isOwn) return { value }
    examples[code] ??= { value }
    return { $ref: `#/components/examples/${code}` }
  }

  /** Keeps a response under the first free name of its status. */
  function keep(status: ErrorStatus, answer: object): object {
    const text = JSON.stringify(answer)
    let name = names.get(text)
    if (name === undefined) {
      const alike = [...names.values()].filter(other => other.startsWith(`Refused${status}`)).length
      name = alike === 0 ? `Refused${status}` : `Refused${status}-${alike + 1}`
      names.set(text, name)
      responses[name] = answer
    }
    return { $ref: `#/components/responses/${name}` }
  }

  /** The failing answers of a row by status, each with its codes and an example of each. */
  function write(asked: Asked): Record<string, object> {
    const answers = codesOf(asked).map(code => exampleAnswer(code, asked))
    const statuses = [...new Set(answers.map(answer => answer.status))].toSorted((a, b) => a - b)
    return Object.fromEntries(
      statuses.map(status => {
        const own = answers.filter(answer => answer.status === status)
        return [String(status), keep(status, response(status, own, exampleRef))]
      }),
    )
  }

  return { write, components: { responses, examples, schemas: envelopes } }
}

interface ExampleAnswer {
  readonly code: ErrorCode
  readonly status: ErrorStatus
  readonly headers: readonly string[]
  /** Whether the row says it in its own way. */
  readonly isOwn: boolean
  readonly value: unknown
}

const detailsTable: Readonly<Partial<Record<ErrorCode, unknown>>> = detailsExamples
const detailsOf = (code: ErrorCode) => detailsTable[code]

function exampleAnswer(code: ErrorCode, { route, sent }: Asked): ExampleAnswer {
  const [key] = route.quirks?.documented?.body?.flat() ?? []
  const message = `Expected '${key}' key`
  const error =
    code === 'INVALID_INPUT' && key !== undefined
      ? new AppError(code, { issues: [{ path: key, code: 'required', message }] })
      : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table gives each code its own details
        new AppError(code, detailsOf(code) as never)
  const own = route.quirks ? ownRefusal(error, route.quirks, sent) : {}
  const value = envelopeOf({ error, requestId: 'r-7f3kq0c2', ...own })
  const { status } = value.error
  const isOwn = status !== httpStatuses[error.kind] || value.error.message !== error.message
  return { code, status, isOwn, headers: Object.keys(errorHeaders(error, status)), value }
}

function response(
  status: ErrorStatus,
  answers: readonly ExampleAnswer[],
  exampleRef: (answer: ExampleAnswer) => object,
): object {
  const codes = answers.map(({ code }) => code)
  const refs = codes.map(code => ({ $ref: `#/components/schemas/${nameOf(code)}` }))
  const headers = [...new Set(answers.flatMap(answer => answer.headers))].filter(name =>
    Object.hasOwn(headerSchemas, name),
  )
  return {
    description: `${reasonPhrases[status]}: ${codes.join(', ')}`,
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers.map(name => [name, headerSchemas[name]])) } : {}),
    content: {
      'application/json': {
        schema: codes.length === 1 ? refs[0] : { anyOf: refs },
        examples: Object.fromEntries(answers.map(answer => [answer.code, exampleRef(answer)])),
      },
    },
  }
}

const headerSchemas: Readonly<Record<string, unknown>> = {
  'retry-after': { description: 'Whole seconds', schema: { type: 'integer', minimum: 1 } },
  'www-authenticate': { description: 'How to authenticate', schema: { type: 'string' } },
  'ratelimit-policy': { description: 'The rules of the bucket', schema: { type: 'string' } },
  ratelimit: { description: 'What is left of it', schema: { type: 'string' } },
}

/** `VERSION_CONFLICT` is `VersionConflictError`. */
const nameOf = (code: ErrorCode): string =>
  `${code
    .split('_')
    .map(word => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .join('')}Error`

/** The envelope of one code, with what its `details` hold. */
function envelopeOfCode(code: ErrorCode, schemas: ReturnType<typeof createSchemas>): Schema {
  const details = detailsSchemaOf(code)
  return envelopeSchema({
    code: { type: 'string', description: 'From one closed list: branch on this', enum: [code] },
    ...(details ? { details: schemas.write(details, { io: 'output' }) } : {}),
  })
}

interface EnvelopeParts {
  readonly code: Schema
  readonly details?: Schema
}

const envelopeSchema = ({ code, details }: EnvelopeParts): Schema => ({
  type: 'object',
  required: ['error'],
  additionalProperties: false,
  properties: {
    error: {
      type: 'object',
      required: ['message', 'status', 'type', 'code', 'request_id', ...(details ? ['details'] : [])],
      additionalProperties: false,
      properties: {
        message: { type: 'string', description: 'What is wrong, in words' },
        status: { type: 'integer', description: 'The HTTP status again' },
        type: { type: 'string', description: 'The reason phrase of the status' },
        code,
        request_id: { type: 'string', description: 'The same as the header x-request-id' },
        ...(details ? { details } : {}),
      },
    },
  },
})

/** What every failing answer has in common, whatever its code. */
export const errorComponent = (codes: readonly string[]): Schema => ({
  anyOf: codes.map(name => ({ $ref: `#/components/schemas/${name}` })),
})
