import { plainReason, UnreadableTable } from '@atelier/domain/imports'
import { SaxesParser } from 'saxes'

/** Called for the parts of an XML document, in order; element names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Parses an XML part and yields after each piece, so that the caller can take what was gathered. Entities that the
 * document declares are refused, so nothing expands. @throws UnreadableTable
 */
export async function* xmlEvents(part: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser()
  parser.on('error', cause => {
    throw new UnreadableTable(plainReason('workbook_has_bad_xml'), 1, { cause })
  })
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes))
  parser.on('text', text => listener.text?.(text))
  parser.on('cdata', text => listener.text?.(text))
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)))
  const decoder = new TextDecoder()
  for await (const bytes of part) {
    parser.write(decoder.decode(bytes, { stream: true }))
    yield
  }
  parser.close()
  yield
}

type OnElement = (name: string, attributes: Readonly<Record<string, string>>) => void

/** Reads a small part to its end for the elements that open in it. @throws UnreadableTable */
export async function readElements(part: AsyncIterable<Uint8Array>, open: OnElement): Promise<void> {
  for await (const _ of xmlEvents(part, { open }));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
