import { plainReason, UnreadableTable } from '@atelier/domain/imports'

/** UTF-8, or UTF-16 with a byte order mark; any other encoding is refused, never guessed. @throws UnreadableTable */
export async function* decodeText(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  const decode = (bytes?: Uint8Array): string => {
    try {
      return (bytes ? decoder?.decode(bytes, { stream: true }) : decoder?.decode()) ?? ''
    } catch (cause) {
      throw new UnreadableTable(plainReason('not_utf8'), 1, { cause })
    }
  }
  for await (const bytes of startingWithTwo(file)) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    yield decode(bytes)
  }
  yield decode()
}

/** Joins the first pieces until a byte order mark would be whole. */
async function* startingWithTwo(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = new Uint8Array()
  for await (const bytes of file) {
    if (first === undefined) yield bytes
    else {
      first = new Uint8Array(Buffer.concat([first, bytes]))
      if (first.length < 2) continue
      yield first
      first = undefined
    }
  }
  if (first !== undefined && first.length > 0) yield first
}

/** The decoder itself skips the mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
