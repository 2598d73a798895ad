import { AppError } from '@atelier/domain'
import { readBytes, tooLarge } from './bytes.ts'
import { type Form, readForm } from './form.ts'
import { parseJson } from './json.ts'
import { boundaryOf, readMultipart } from './multipart.ts'

/** Which media types a row takes: each takes those before it too. */
export type BodyKind = 'json' | 'form' | 'multipart'

/** What a request carries. */
export type Body =
  /** `isOther`: bytes came, of a media type that counts as no body. */
  | { readonly kind: 'none'; readonly isOther?: true }
  | { readonly kind: 'json'; readonly value: unknown }
  | ({ readonly kind: 'form' } & Form)

/** Bytes of a body, files and their frame apart (`reliability.md` S21, 14.1). */
export const bodyLimits = { plain: 1_048_576, multipart: 11 * 1_048_576 } as const

const accepted: Readonly<Record<BodyKind, readonly string[]>> = {
  json: ['application/json'],
  form: ['application/json', 'application/x-www-form-urlencoded'],
  multipart: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
}

/** The media types of a row, for answers and documentation. */
export const mediaTypesOf = (kind: BodyKind): readonly string[] => accepted[kind]

interface Reading {
  readonly takes: BodyKind
  /** True: another media type counts as no body (legacy routes). */
  readonly lenient?: boolean
  /** True: text fields of a form with files are skipped. */
  readonly filesOnly?: boolean
}

const none: Body = { kind: 'none' }

/** Size, then media type, then the bytes. @throws PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, MALFORMED_REQUEST */
export async function readBody(
  request: Request,
  { takes, lenient = false, filesOnly = false }: Reading,
): Promise<Body> {
  const length = request.headers.get('content-length')
  if (length === '0') return none
  const type = request.headers.get('content-type') ?? ''
  const media = mediaOf(type)
  const limit = takes === 'multipart' && media === 'multipart' ? bodyLimits.multipart : bodyLimits.plain
  if (Number(length) > limit) throw tooLarge(limit)
  if (length === null && request.body === null) return none
  const refused = () => new AppError('UNSUPPORTED_MEDIA_TYPE', { accepted: accepted[takes] })
  if (isEncoded(request) || (media !== 'multipart' && !isUtf8(type))) throw refused()
  if (media === undefined || !takesMedia(takes, media)) {
    if (lenient) return { kind: 'none', isOther: true }
    if (type === '' && (await readBytes(request, limit)).length === 0) return none
    throw refused()
  }
  if (media === 'multipart')
    return { kind: 'form', ...(await readMultipart(request, { boundary: boundaryOf(type), limit, filesOnly })) }
  const bytes = await readBytes(request, limit)
  if (media === 'form') return { kind: 'form', ...readForm(bytes) }
  return bytes.length === 0 ? none : { kind: 'json', value: parseJson(bytes) }
}

/** Whether a request says that it carries a form with files. */
export const isForm = (request: Request): boolean => mediaOf(request.headers.get('content-type') ?? '') === 'multipart'

/** Whether a media type names no charset, or UTF-8. */
export function isUtf8(type: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(type)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}

function mediaOf(type: string): BodyKind | undefined {
  const end = type.indexOf(';')
  const media = (end === -1 ? type : type.slice(0, end)).trim().toLowerCase()
  if (media === 'application/json' || (media.startsWith('application/') && media.endsWith('+json'))) return 'json'
  if (media === 'application/x-www-form-urlencoded') return 'form'
  return media === 'multipart/form-data' ? 'multipart' : undefined
}

const takesMedia = (takes: BodyKind, media: BodyKind) =>
  media === 'json' || takes === 'multipart' || (takes === 'form' && media === 'form')

function isEncoded(request: Request): boolean {
  const encoding = request.headers.get('content-encoding')
  return encoding !== null && encoding.toLowerCase() !== 'identity'
}
