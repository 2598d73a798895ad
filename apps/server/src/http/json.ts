import { AppError } from '@atelier/domain'

const maxDepth = 32
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const malformed = (cause?: unknown) =>
  new AppError('MALFORMED_REQUEST', { part: 'body' }, { message: 'Request body is not valid JSON', cause })

/**
 * Reads JSON as strictly as RFC 8259 allows: UTF-8 without a byte order mark, at most 32 levels, no doubled keys
 * (`reliability.md` S22). @throws MALFORMED_REQUEST
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = strictUtf8.decode(bytes)
    const keys = countKeys(text)
    const value: unknown = JSON.parse(text)
    if (keysOf(value) !== keys) throw malformed()
    return value
  } catch (error) {
    throw error instanceof AppError ? error : malformed(error)
  }
}

const quote = 0x22
const backslash = 0x5c

/** Colons outside strings: one for each key as written. @throws MALFORMED_REQUEST when nested too deep */
function countKeys(text: string): number {
  let depth = 0
  let keys = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at)
        break
      case 0x3a:
        keys++
        break
      case 0x5b:
      case 0x7b:
        if (++depth > maxDepth) throw malformed()
        break
      case 0x5d:
      case 0x7d:
        depth--
        break
      default:
    }
  }
  return keys
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === backslash) at++
  }
  return text.length
}

/** Keys that are left after parsing: fewer than were written where one was doubled. */
function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + keysOf(item), 0)
  let sum = 0
  for (const inner of Object.values(value)) sum += 1 + keysOf(inner)
  return sum
}
