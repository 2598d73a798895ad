import { UnreadableTable } from '@atelier/domain/imports'
import type { Workbook } from './workbook.ts'
import { xmlEvents } from './xml-events.ts'

/** The part of the first sheet. @throws UnreadableTable */
export async function firstSheetOf(workbook: Workbook): Promise<string> {
  let id: string | undefined
  await heard(workbook, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'sheet')
      id ??= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
  })
  let target: string | undefined
  await heard(workbook, 'xl/_rels/workbook.xml.rels', (name, attributes) => {
    if (name === 'Relationship' && attributes['Id'] === id) target = attributes['Target']
  })
  if (id === undefined || target === undefined) throw new UnreadableTable('The workbook has no sheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

type Opened = (name: string, attributes: Readonly<Record<string, string>>) => void

async function heard(workbook: Workbook, path: string, open: Opened): Promise<void> {
  const part = await workbook.open(path)
  if (!part) throw new UnreadableTable('The file is no XLSX workbook')
  for await (const _ of xmlEvents(part, { open }));
}

/** Texts that cells name by number. Readings beside a text, as Japanese has them, are left out. */
export async function sharedTextsOf(workbook: Workbook): Promise<readonly string[]> {
  const texts: string[] = []
  const part = await workbook.open('xl/sharedStrings.xml', 'texts')
  if (!part) return texts
  let text = ''
  let isInside = false
  let isReading = false
  const events = xmlEvents(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isInside = !isReading
    },
    text: piece => void (isInside && (text += piece)),
    close(name) {
      if (name === 't') isInside = false
      else if (name === 'rPh') isReading = false
      else if (name === 'si') texts.push(unescaped(text))
    },
  })
  for await (const _ of events);
  return texts
}

/** `_xHHHH_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
