import { strToU8, zipSync } from 'fflate'

export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The smallest workbook with these rows, as XML; further parts replace its own. */
export function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId7"/><sheet name="B" sheetId="2" r:id="rId8"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

/** A row of cells: texts, numbers, or XML of a cell as it is. */
export const sheetRow = (cells: readonly (string | number)[]): string =>
  `<row>${cells
    .map(cell => {
      if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
      return cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join('')}</row>`
