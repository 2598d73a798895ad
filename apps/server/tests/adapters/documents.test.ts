import {
  type Cell,
  type DocumentFormat,
  documentFormats,
  type DocumentModel,
  type DocumentTotal,
} from '@atelier/domain/documents'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { convertToHtml } from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { documentWriter } from '../../src/adapters/documents/document-writer.ts'

const hostile: readonly string[] = [
  'Плоскогубцы «Кобальт» 180 мм',
  'Λάμπα γραφείου',
  'comma, "quote"\nand a second line',
  '=1+2',
  '+49 30 1',
  '-5',
  '@SUM(A1)',
  "'=kept",
  ' blanks ',
  '<b>&amp;</b> _x0041_',
]

async function* rowsOf(rows: Iterable<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

const aRow = (name: string, at: number): readonly Cell[] => [
  name,
  at * 3,
  { amount: 1990 * (at + 1) + 1, currency: 'EUR' },
  '2026-03-01T09:30:00.000000Z',
]

function priceList(names: readonly string[], more: Partial<DocumentModel> = {}): DocumentModel {
  const rows = names.map(aRow)
  return {
    name: 'Retail prices',
    issuedAt: '2026-03-01T09:30:00.123456Z',
    heading: { title: 'Preisliste · Прайс-лист', lines: [{ label: 'Currency', value: 'EUR' }] },
    columns: [
      { title: 'Name', kind: 'text', width: 30 },
      { title: 'Packs', kind: 'number' },
      { title: 'Price', kind: 'money' },
      { title: 'Since', kind: 'date', width: 16 },
    ],
    rows: rowsOf(rows),
    totals: () => totalsOf(rows),
    ...more,
  }
}

const totalsOf = (rows: readonly (readonly Cell[])[]): readonly DocumentTotal[] => [
  { label: 'Sum', value: { amount: rows.reduce((sum, row) => sum + amountOf(row[2]), 0), currency: 'EUR' } },
]
const amountOf = (cell: Cell | undefined) => (typeof cell === 'object' && cell !== null ? cell.amount : 0)

async function written(model: DocumentModel, format: DocumentFormat): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of documentWriter.write(model, format)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function pagesOf(pdf: Buffer): Promise<readonly (readonly string[])[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item.str] : [])))
  }
  await task.destroy()
  return pages
}

/** 19.91 + 39.81 + … of ten rows. */
const sum = hostile.reduce((total, _, at) => total + 1990 * (at + 1) + 1, 0)
const sumText = `${Math.trunc(sum / 100)}.${String(sum % 100).padStart(2, '0')}`
const groupedSum = sumText.replace(/^(\d)(\d{3})\./, '$1,$2.')

describe('CSV', () => {
  it('is read back by a parser, totals included', async () => {
    const bytes = await written(priceList(hostile), 'csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const records: string[][] = parse(bytes, { bom: true, record_delimiter: '\r\n' })
    expect(records[0]).toEqual(['Name', 'Packs', 'Price', 'Since'])
    expect(records.at(-1)).toEqual(['Sum', '', '', sumText])
    expect(records[1]).toEqual([hostile[0], '0', '19.91', '2026-03-01T09:30:00.000000Z'])
    expect(records[3]?.[0]).toBe(hostile[2])
    expect(records).toHaveLength(hostile.length + 2)
  })

  it('holds no cell that a spreadsheet would calculate', async () => {
    const records: string[][] = parse(await written(priceList(hostile), 'csv'), { bom: true })
    expect(records.slice(4, 9).map(([name]) => name)).toEqual(["'=1+2", "'+49 30 1", "'-5", "'@SUM(A1)", "''=kept"])
  })
})

describe('XLSX', () => {
  it.each([
    ['a wide table', 60],
    ['a narrow table', 30],
  ] as const)('prints %s across the page, as wide as it is, with its titles on each', async (_, width) => {
    const columns = [{ title: 'Name', kind: 'text', width }, ...priceList([]).columns.slice(1)] as const
    const parts = unzipSync(await written(priceList(hostile, { name: "Rates & 'more'", columns }), 'xlsx'))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
    const titles = /<row r="(\d+)"><c [^>]*><is><t [^>]*>Name</.exec(sheet)?.[1]
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Rates &amp;  more'!$${titles}:$${titles}</definedName>`,
    )
  })

  it('is read back by a reader: texts as texts, numbers as numbers, times as times', async () => {
    const rows = await readSheet(await written(priceList(hostile), 'xlsx'))
    const head = rows.findIndex(([name]) => name === 'Name')
    expect(rows[0]?.[0]).toBe('Preisliste · Прайс-лист')
    const body = rows.slice(head + 1, head + 1 + hostile.length)
    // This reader trims; the XML test below sees that the file does not.
    expect(body.map(([name]) => name)).toEqual(hostile.map(name => name.trim()))
    expect(body[1]).toEqual([hostile[1], 3, 39.81, new Date('2026-03-01T09:30:00Z')])
    expect(rows.at(-1)?.filter(cell => cell !== null)).toEqual(['Sum', sum / 100])
  })

  it('is well-formed whatever a text holds', async () => {
    const bytes = await written(priceList(['\u0000\u0008\u001f\ufffe', '\ud800', 'x'.repeat(40_000)]), 'xlsx')
    const rows = await readSheet(bytes)
    expect(String(rows.at(-2)?.[0])).toHaveLength(32_767)
  })

  it('carries the currency as the format of its cell, and blanks as they are', async () => {
    const parts = unzipSync(await written(priceList(hostile), 'xlsx'))
    expect(new TextDecoder().decode(parts['xl/styles.xml'])).toContain('#,##0.00 &quot;EUR&quot;')
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('<t xml:space="preserve"> blanks </t>')
    expect(sheet).toContain('_x005F_x0041_')
  })

  it('goes on in a further sheet beyond the last row that Excel knows', async () => {
    async function* many() {
      for (let at = 0; at < 1_048_576; at++) yield [null]
    }
    const model = { name: 'Many', issuedAt: '2026-03-01T09:30:00.000000Z', heading: null } as const
    const bytes = await written({ ...model, columns: [{ title: 'Name', kind: 'text' }], rows: many() }, 'xlsx')
    const parts = unzipSync(bytes)
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain('name="Many (2)"')
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet2.xml'])).toContain('<row r="2"></row></sheetData>')
  })
})

describe('PDF', () => {
  it('is read back by a reader, in three alphabets, totals included', async () => {
    const [page = []] = await pagesOf(await written(priceList(hostile), 'pdf'))
    expect(page).toContain('Preisliste · Прайс-лист')
    expect(page).toContain('Плоскогубцы «Кобальт» 180 мм')
    expect(page).toContain('Λάμπα γραφείου')
    expect(page).toContain('39.81 EUR')
    expect(page.slice(-2)).toEqual(['Sum', `${groupedSum} EUR`])
  })

  it('writes every script of a catalogue, each character as it was', async () => {
    const names = [
      'Drill ⌀ 20 → 30 mm, 5 ≤ x ≥ 7, ∅ ✓ № ① ㎡ ☎',
      '价格表 鬱龍臺灣體',
      '日本語の「カタログ」、骨直',
      '한국어 상품 이름',
      'Ёлка Ї ₽ ĐĄŻ',
      'მუხის ნათურა, Կաղնե լամպ',
    ]
    const model = priceList(names, { heading: { title: '見出し → ✓', lines: [{ label: '标签', value: '값' }] } })
    const [page = []] = await pagesOf(await written(model, 'pdf'))
    const copied = page.join('').replaceAll(' ', '')
    for (const text of [...names, '見出し → ✓', '标签: 값']) expect(copied).toContain(text.replaceAll(' ', ''))
  })

  it('goes on over pages, each with the titles and its number, and loses no row', async () => {
    const names = Array.from(
      { length: 150 },
      (_, at) => `Row ${at}${at === 70 ? ' which is far too long'.repeat(8) : ''}`,
    )
    const pages = await pagesOf(await written(priceList(names), 'pdf'))
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Packs')
      expect(page).toContain(`Retail prices · ${at + 1}`)
    }
    const seen = pages.flat().filter(text => /^Row \d+/.test(text))
    expect(seen.map(text => Number(/\d+/.exec(text)?.[0]))).toEqual(names.map((_, at) => at))
  })
})

const readers: Readonly<Record<DocumentFormat, (bytes: Buffer) => Promise<string>>> = {
  csv: async bytes => bytes.toString(),
  xlsx: async bytes => (await readSheet(bytes)).flat().join(' '),
  pdf: async bytes => (await pagesOf(bytes)).flat().join(' '),
  docx: async bytes => (await textOf(bytes)).rows.flat().join(' '),
}

/** What Word's text is to a reader: its paragraphs, and its table by rows. */
async function textOf(docx: Buffer) {
  const { value, messages } = await convertToHtml({ buffer: docx })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  const plain = (html: string) =>
    html
      .replaceAll('<br />', '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&')
  const [head = '', body = ''] = value.split('<table>')
  const rows = body.split('<tr>').slice(1)
  return {
    paragraphs: head.split('</p>').map(plain),
    rows: rows.map(row =>
      row
        .split(/<t[dh][^>]*>/)
        .slice(1)
        .map(plain),
    ),
  }
}

describe('DOCX', () => {
  it('is read back by a reader, in three alphabets, totals included', async () => {
    const { paragraphs, rows } = await textOf(await written(priceList(hostile), 'docx'))
    expect(paragraphs.join(' ')).toContain('Preisliste · Прайс-лист')
    expect(rows[0]).toEqual(['Name', 'Packs', 'Price', 'Since'])
    expect(rows.slice(1, -1).map(([name]) => name)).toEqual(hostile)
    expect(rows[2]?.slice(1)).toEqual(['3', '39.81 EUR', '2026-03-01 09:30'])
    expect(rows.at(-1)).toEqual(['Sum', `${groupedSum} EUR`])
  })

  it('is well-formed whatever a text holds, and repeats its titles on each page', async () => {
    const bytes = await written(priceList(['\u0000\u0008\ufffe', '\ud800', 'x'.repeat(40_000)]), 'docx')
    const { rows } = await textOf(bytes)
    expect(rows.at(-2)?.[0]).toHaveLength(40_000)
    const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(text).toContain('<w:tblHeader/>')
  })
})

describe.each(documentFormats)('a document as %s', format => {
  it('is the same bytes for the same model', async () => {
    const one = await written(priceList(hostile), format)
    expect(one.equals(await written(priceList(hostile), format))).toBe(true)
  })

  it('is a whole file without rows, heading and totals', async () => {
    const { totals: _, ...bare } = priceList([], { heading: null })
    const bytes = await written(bare, format)
    expect(await readers[format](bytes)).toContain('Name')
  })

  it('takes rows as it is taken, and stops reading them when it is left', async () => {
    let read = 0
    let closed = false
    async function* endless() {
      try {
        for (;;) yield aRow(`Row ${read}`, read++)
      } finally {
        closed = true
      }
    }
    for await (const piece of documentWriter.write(priceList([], { rows: endless() }), format)) {
      expect(piece.length).toBeGreaterThan(0)
      if (read > 2_000) break
    }
    expect(closed).toBe(true)
    expect(read).toBeLessThan(6_000)
  })

  it('passes on an error of its rows', async () => {
    async function* broken() {
      yield aRow('One', 1)
      throw new Error('the rows broke off')
    }
    await expect(written(priceList([], { rows: broken() }), format)).rejects.toThrow('the rows broke off')
  })
})
