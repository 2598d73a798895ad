import type { ArchiveParts } from './archive-parts.ts'
import { xmlEvents } from './xml-events.ts'

/** Texts that cells name by number. Phonetic readings beside a text, as in Japanese, are left out. */
export async function readSharedTexts(archive: ArchiveParts, name: string | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  const part = name === undefined ? undefined : await archive.open(name, 'texts')
  if (!part) return texts
  let text = ''
  let isInside = false
  let isReading = false
  const events = xmlEvents(part, {
    open(element) {
      if (element === 'si') text = ''
      else if (element === 'rPh') isReading = true
      else if (element === 't') isInside = !isReading
    },
    text: piece => void (isInside && (text += piece)),
    close(element) {
      if (element === 't') isInside = false
      else if (element === 'rPh') isReading = false
      else if (element === 'si') texts.push(unescapeText(text))
    },
  })
  for await (const _ of events);
  return texts
}

/** `_xHHHH_` stands for a character that XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
