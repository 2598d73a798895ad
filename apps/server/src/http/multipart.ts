import {
  MaxTotalSizeExceededError,
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import { AppError } from '@atelier/domain'
import { counted, unreadable } from './bytes.ts'
import { addField, emptyFields, type Form, type FormFields } from './form.ts'

/** Five files and twenty fields (`reliability.md` 14.2). */
const limits = { maxParts: 25, maxHeaderSize: 8_192 }
const maxNameBytes = 100

/** The boundary of a multipart media type. @throws MALFORMED_REQUEST */
export function boundaryOf(type: string): string {
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  const boundary = match?.[1] ?? match?.[2]
  if (boundary === undefined) throw unreadable()
  return boundary
}

interface MultipartReading {
  readonly boundary: string
  /** Bytes of the whole body. */
  readonly limit: number
  /** True: text parts are skipped without being decoded. */
  readonly filesOnly: boolean
}

/** Reads the parts as they arrive and stops at the first limit. @throws PAYLOAD_TOO_LARGE, MALFORMED_REQUEST */
export async function readMultipart(request: Request, { boundary, limit, filesOnly }: MultipartReading): Promise<Form> {
  const fields = emptyFields()
  const files: File[] = []
  if (!request.body) return { fields, files }
  const parser = new MultipartParser(boundary, { ...limits, maxFileSize: limit, maxTotalSize: limit })
  try {
    for await (const chunk of counted(request.body, limit)) {
      for (const part of parser.write(chunk)) if (part.isFile || !filesOnly) addPart(fields, files, part)
    }
    parser.finish()
    return { fields, files }
  } catch (error) {
    if (error instanceof MaxTotalSizeExceededError) throw new AppError('PAYLOAD_TOO_LARGE', { limitBytes: limit })
    throw error instanceof MultipartParseError ? unreadable(error) : error
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function addPart(fields: FormFields, files: File[], part: MultipartPart): void {
  const { name } = part
  if (name === undefined || Buffer.byteLength(name) > maxNameBytes) throw unreadable()
  const value = part.isFile ? fileOf(part) : textOf(part)
  if (value instanceof File) files.push(value)
  addField(fields, name, value)
}

const fileOf = (part: MultipartPart) =>
  new File([part.arrayBuffer], part.filename ?? '', { type: part.mediaType ?? 'application/octet-stream' })

function textOf(part: MultipartPart): string {
  try {
    return strictUtf8.decode(part.bytes)
  } catch (cause) {
    throw unreadable(cause)
  }
}
