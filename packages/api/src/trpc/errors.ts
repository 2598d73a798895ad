import {
  AppError,
  type DetailsOf,
  type ErrorCode,
  type ErrorKind,
  isUniversal,
  type UniversalCode,
} from '@atelier/domain'
import { TRPCError, type TRPCErrorShape } from '@trpc/server'
import { httpStatuses } from '../http-statuses.ts'

type TrpcCode = TRPCError['code']

/** tRPC's name for a kind; total, so that a new kind without one does not compile. */
export const trpcCodes = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  declined: 'PAYMENT_REQUIRED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'method-not-allowed': 'METHOD_NOT_SUPPORTED',
  conflict: 'CONFLICT',
  'precondition-failed': 'PRECONDITION_FAILED',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'uri-too-long': 'BAD_REQUEST',
  'unsupported-media-type': 'UNSUPPORTED_MEDIA_TYPE',
  unprocessable: 'UNPROCESSABLE_CONTENT',
  'upgrade-required': 'BAD_REQUEST',
  'rate-limited': 'TOO_MANY_REQUESTS',
  'headers-too-large': 'BAD_REQUEST',
  internal: 'INTERNAL_SERVER_ERROR',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorKind, TrpcCode>

/** tRPC's own refusals, before a procedure runs, in our list. */
const ownRefusals: Partial<Record<TrpcCode, () => AppError>> = {
  PARSE_ERROR: () => new AppError('MALFORMED_REQUEST', { part: 'body' }, { message: 'Request body is not valid JSON' }),
  BAD_REQUEST: () => new AppError('MALFORMED_REQUEST', { part: 'query' }),
  NOT_FOUND: () => new AppError('NOT_FOUND', { resource: 'procedure' }),
  METHOD_NOT_SUPPORTED: () => new AppError('METHOD_NOT_ALLOWED', { allow: ['GET', 'POST'] }),
  PAYLOAD_TOO_LARGE: () => new AppError('PAYLOAD_TOO_LARGE', { limitBytes: 1_048_576 }),
  UNSUPPORTED_MEDIA_TYPE: () => new AppError('UNSUPPORTED_MEDIA_TYPE', { accepted: ['application/json'] }),
}

/** The listed error behind anything thrown; what is not listed is INTERNAL, with the real one as its cause. */
export function listedErrorOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (!(thrown instanceof TRPCError)) return new AppError('INTERNAL', undefined, { cause: thrown })
  if (thrown.cause instanceof AppError) return thrown.cause
  // An input that is not JSON is tRPC's BAD_REQUEST around the parser's own error.
  const isUnread = thrown.code === 'BAD_REQUEST' && thrown.cause instanceof SyntaxError
  const code = isUnread ? 'PARSE_ERROR' : thrown.code
  const own = thrown.cause === undefined || code === 'PARSE_ERROR' ? ownRefusals[code] : undefined
  return own?.() ?? new AppError('INTERNAL', undefined, { cause: thrown.cause ?? thrown })
}

/** The wire form of an error of one code on tRPC. Named, so that the router's declaration does not repeat it. */
export interface Shape<C extends ErrorCode> {
  message: string
  code: TRPCErrorShape['code']
  data: { code: C; httpStatus: number; requestId: string; details: DetailsOf<C> }
}

/** The wire form of an error on tRPC: one member per code, so that testing `code` narrows `details`. */
export type ShapeOf<C extends ErrorCode> = C extends ErrorCode ? Shape<C> : never

interface ShapeOptions<C extends ErrorCode> {
  readonly error: AppError<C>
  readonly code: TRPCErrorShape['code']
  readonly requestId: string
}

/** Code, status, request id and details; never a stack, a path or a foreign text. */
export const shapeOf = <C extends ErrorCode>({ error, code, requestId }: ShapeOptions<C>): ShapeOf<C> => {
  const data = { code: error.code, httpStatus: httpStatuses[error.kind], requestId, details: error.details }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ShapeOf distributes over C, which TypeScript cannot follow for a type parameter
  return { message: error.message, code, data } as unknown as ShapeOf<C>
}

/** The universal part of an error: undeclared codes leave as INTERNAL. */
export const universalOf = (error: AppError): AppError<UniversalCode> =>
  hasCode(error, isUniversal) ? error : new AppError('INTERNAL')

/** Narrows an error by a test of its code. */
export const hasCode = <C extends ErrorCode>(
  error: AppError,
  test: (code: ErrorCode) => code is C,
): error is AppError<C> => test(error.code)
