import { currencyDigits } from '@atelier/domain'
import type { DocumentLocale, DocumentModel } from '@atelier/domain/documents'
import { xmlText } from './xlsx-text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheetMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of styles; each currency adds one behind them. */
export const styleOf = { regular: 0, bold: 1, title: 2, date: 3, right: 4, boldRight: 5 } as const
const ownStyles = Object.keys(styleOf).length
/** Number formats below are Excel's own. */
const firstFormat = 164

export interface MoneyStyles {
  readonly currencies: readonly string[]
  styleOf(currency: string): number
}

/** Styles of money by currency, in the order of first use. */
export function createMoneyStyles(): MoneyStyles {
  const currencies: string[] = []
  return {
    currencies,
    styleOf(currency: string): number {
      const known = currencies.indexOf(currency)
      return ownStyles + (known === -1 ? currencies.push(currency) - 1 : known)
    },
  }
}

/**
 * Windows language ids of the formats of amounts, so that a workbook groups as its PDF does: LibreOffice obeys them, Excel
 * takes its own language. The format of dates has none: it is that of ISO 8601.
 */
const languages: Readonly<Record<DocumentLocale, string>> = { en: '[$-409]', ru: '[$-419]' }

const alignedRight = 'applyAlignment="1"><alignment horizontal="right"/></xf>'
const font = (inner: string) => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`

export function stylesPart(currencies: readonly string[], locale: DocumentLocale = 'en'): string {
  const formats = currencies.map((currency, at) => {
    const digits = currencyDigits(currency)
    const figures = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
    return `<numFmt numFmtId="${firstFormat + 1 + at}" formatCode="${xmlText(`${languages[locale]}${figures} "${currency}"`)}"/>`
  })
  const styles = [
    '<xf/>',
    '<xf fontId="1" applyFont="1"/>',
    '<xf fontId="2" applyFont="1"/>',
    `<xf numFmtId="${firstFormat}" applyNumberFormat="1"/>`,
    `<xf ${alignedRight}`,
    `<xf fontId="1" applyFont="1" ${alignedRight}`,
    ...currencies.map((_, at) => `<xf numFmtId="${firstFormat + 1 + at}" applyNumberFormat="1"/>`),
  ]
  return (
    `${declaration}<styleSheet xmlns="${spreadsheet}">` +
    `<numFmts count="${formats.length + 1}"><numFmt numFmtId="${firstFormat}" formatCode="yyyy\\-mm\\-dd hh:mm"/>${formats.join('')}</numFmts>` +
    `<fonts count="3">${font('<sz val="11"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="16"/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    // Readers such as openpyxl warn of a workbook without it.
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const part = (path: string, media: string) => `<Override PartName="${path}" ContentType="${media}"/>`

/** Everything but sheets and styles, by path. `titleRows`: the row of the column titles of each sheet. */
export function fixedParts(
  { name, issuedAt }: DocumentModel,
  titleRows: readonly number[],
): Readonly<Record<string, string>> {
  const numbers = titleRows.map((_, at) => at + 1)
  const relations = (inner: string) =>
    `${declaration}<Relationships xmlns="${packaging}/relationships">${inner}</Relationships>`
  return {
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets>` +
      numbers
        .map(number => `<sheet name="${sheetName(name, number)}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('') +
      `</sheets><definedNames>${titleRows.map((row, at) => printTitles(sheetName(name, at + 1), at, row)).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      numbers.map(id => relation(id, `${office}/relationships/worksheet`, `worksheets/sheet${id}.xml`)).join('') +
        relation(titleRows.length + 1, `${office}/relationships/styles`, 'styles.xml'),
    ),
    '_rels/.rels': relations(
      relation(1, `${office}/relationships/officeDocument`, 'xl/workbook.xml') +
        relation(2, `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml':
      `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(name)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${issuedAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packaging}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('/xl/workbook.xml', `${sheetMedia}.sheet.main+xml`) +
      part('/xl/styles.xml', `${sheetMedia}.styles+xml`) +
      part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      numbers.map(number => part(`/xl/worksheets/sheet${number}.xml`, `${sheetMedia}.worksheet+xml`)).join('') +
      '</Types>',
  }
}

/** Repeats the row of titles on each printed page. */
const printTitles = (sheet: string, index: number, row: number) =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$${row}:$${row}</definedName>`

/** At most 31 characters, none of them one that Excel refuses; each its own. */
function sheetName(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`
  const allowed = name.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet'
  return xmlText(allowed.slice(0, 31 - suffix.length) + suffix)
}
