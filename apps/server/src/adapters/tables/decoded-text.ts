import { UnreadableTable } from '@atelier/domain/imports'

/** UTF-8, or UTF-16 where its mark says so; anything else is refused rather than guessed. @throws UnreadableTable */
export async function* decodedText(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder?.decode(bytes, { stream: true }) : decoder?.decode()
    } catch (cause) {
      throw new UnreadableTable('The file is not UTF-8: save it as "CSV UTF-8"', 1, { cause })
    }
  }
  for await (const bytes of file) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    yield decode(bytes) ?? ''
  }
  yield decode() ?? ''
}

/** The mark itself is skipped by the decoder. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
