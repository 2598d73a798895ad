import { UnreadableTable } from '@atelier/domain/imports'
import { SaxesParser } from 'saxes'

/** What a reader of XML wants to hear; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Tells a listener what stands in an XML part, and stops after each piece, so that what was gathered can be taken.
 * Entities of a document's own are refused: nothing unfolds here. @throws UnreadableTable
 */
export async function* xmlEvents(part: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', cause => {
    throw new UnreadableTable('The workbook holds XML that cannot be read', 1, { cause })
  })
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes))
  parser.on('text', text => listener.text?.(text))
  parser.on('cdata', text => listener.text?.(text))
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  const decoder = new TextDecoder()
  for await (const bytes of part) {
    parser.write(decoder.decode(bytes, { stream: true }))
    yield
  }
  parser.close()
  yield
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
