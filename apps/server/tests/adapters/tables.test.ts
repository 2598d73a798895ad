import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { type ImportFormat, plainReason, type TableRow, UnreadableTable } from '@atelier/domain/imports'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentWriter } from '../../src/adapters/documents/document-writer.ts'
import { tableReader } from '../../src/adapters/tables/table-reader.ts'
import { main, relations, workbook } from '../_workbook.ts'

async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(file: AsyncIterable<Uint8Array>, format: ImportFormat = 'csv'): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of tableReader.read(file, format)) rows.push(row)
  return rows
}

const unstorable = plainReason('unstorable_character')
const csv = (text: string) => rowsOf(inChunks(new TextEncoder().encode(text)))
const cellsOf = (rows: readonly TableRow[]) => rows.map(({ cells }) => cells)

async function refusal(rows: Promise<unknown>): Promise<string> {
  const error: unknown = await rows.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof UnreadableTable ? `${error.line}: ${error.message}` : `no refusal: ${String(error)}`
}

describe('a CSV file', () => {
  it.each([
    ['commas and LF', 'sku,title\nA,One\nB,Two\n'],
    ['semicolons and CRLF', 'sku;title\r\nA;One\r\nB;Two\r\n'],
    ['tabs, and no line end at the end', 'sku\ttitle\nA\tOne\nB\tTwo'],
    ['a byte order mark', '\u{FEFF}sku,title\nA,One\nB,Two\n'],
    ['quotes, and empty lines between', '"sku","title"\n\n"A","One"\n\n\n"B","Two"\n'],
    ['CRLF after the titles and LF after the rows', 'sku,title\r\nA,One\nB,Two\n'],
    ['LF after the titles, CR and CRLF after the rows', 'sku,title\nA,One\rB,Two\r\n'],
    ['CR alone', 'sku,title\rA,One\rB,Two\r'],
    ['a first line that names the semicolon', 'sep=;\r\nsku;title\r\nA;One\r\nB;Two\r\n'],
    ['a quoted first line that names a delimiter of its own', '"sep=|"\nsku|title\nA|One\nB|Two\n'],
    ['a first line that names another delimiter than the titles suggest', 'SEP=\t\rsku\ttitle\rA\tOne\rB\tTwo'],
    ['lines of delimiters alone, as spreadsheets leave them', 'sku,title\nA,One\n,\nB,Two\n, \n'],
  ])('with %s is a table', async (_, text) =>
    expect(cellsOf(await csv(text))).toEqual([
      ['sku', 'title'],
      ['A', 'One'],
      ['B', 'Two'],
    ]),
  )

  it.each(['\n', '\r\n', '\r'])('knows the line at which each row begins, whatever ends a line', async end => {
    const lines = ['sep=,', 'sku,title', '"A","One', 'and more"', '', '"B","Two', '', 'and more"', 'C,Three']
    const rows = await csv(lines.join(end))
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 6, 9])
    expect(rows[2]?.cells[1]).toBe(`Two${end}${end}and more`)
    expect(await refusal(csv([...lines, 'D,"open', ''].join(end)))).toBe('10: A quote is opened and never closed')
  })

  it.each(['utf16le', 'utf16be'] as const)('as %s without a mark is refused at its titles', async encoding => {
    const bytes = Buffer.from('sku;title\r\nA;One\r\n', 'utf16le')
    if (encoding === 'utf16be') bytes.swap16()
    expect(await refusal(rowsOf(inChunks(bytes)))).toMatch(/^1: .*UTF-16 without a byte order mark/)
  })

  it('with a cell that no database stores, or that a spreadsheet could not calculate, says which', async () => {
    const rows = await csv('sku,title\nA,One\nB,T\u0000wo\n#REF!,"#N/A"\nC,# N/A\n')
    expect(rows.slice(1)).toEqual([
      { line: 2, cells: ['A', 'One'] },
      { line: 3, cells: ['B', 'T\u0000wo'], faults: [{ column: 1, why: unstorable }] },
      {
        line: 4,
        cells: ['#REF!', '#N/A'],
        faults: [
          { column: 0, why: { code: 'is_error', details: { text: '#REF!' } } },
          { column: 1, why: { code: 'is_error', details: { text: '#N/A' } } },
        ],
      },
      { line: 5, cells: ['C', '# N/A'] },
    ])
  })

  it('marked as UTF-16 is read as such', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('sku;title\r\nA;Диск\r\n', 'utf16le')])
    expect(cellsOf(await rowsOf(inChunks(bytes)))).toEqual([
      ['sku', 'title'],
      ['A', 'Диск'],
    ])
  })

  it('in another encoding is refused, not guessed', async () => {
    const windows1251 = Buffer.concat([Buffer.from('sku,title\nA,'), Buffer.from([0xc4, 0xe8, 0xf1, 0xea])])
    expect(await refusal(rowsOf(inChunks(windows1251)))).toContain('not UTF-8')
  })

  it('of one endless line is given up long before its end', async () => {
    let taken = 0
    const million = new Uint8Array(1_048_576).fill(0x61)
    async function* gigabyte() {
      for (; taken < 1_000; taken++) yield million
    }
    expect(await refusal(rowsOf(gigabyte()))).toBe('1: The column titles must be in the first line')
    async function* afterTitles() {
      yield strToU8('sku,title\nA,One\n')
      for (; taken < 1_000; taken++) yield million
    }
    expect(await refusal(rowsOf(afterTitles()))).toBe('3: The row is longer than 1,048,576 characters')
    expect(taken).toBeLessThan(10)
  })

  it.each([
    ['a quote that is never closed', 'sku,title\nA,"One\nB,Two\n', '2: A quote is opened and never closed'],
    [
      'a quote in the middle',
      'sku,title\nA,On"e\n',
      '2: A quote inside a cell must be doubled, and the whole cell quoted',
    ],
    ['hundreds of columns', `sku,title\nA${',x'.repeat(300)}\n`, '2: The row has too many columns'],
  ])('with %s is refused with its line', async (_, text, reason) => expect(await refusal(csv(text))).toBe(reason))

  it('of ours comes back as it was written, formulas disarmed on the way', async () => {
    const texts = ['=1+2', "'=kept", '-5', 'a, "b"\nc', 'Диск']
    async function* rows() {
      for (const text of texts) yield [text]
    }
    const model = { name: 'Names', issuedAt: '2026-03-01T09:30:00.000000Z', heading: null } as const
    for (const format of ['csv', 'xlsx'] as const) {
      const file = documentWriter.write({ ...model, columns: [{ title: 'Name', kind: 'text' }], rows: rows() }, format)
      expect(cellsOf(await rowsOf(file, format))).toEqual([['Name'], ...texts.map(text => [text])])
    }
  })
})

const workbookOf = async (program: string) =>
  new Uint8Array(await readFile(new URL(`_workbooks/${program}.xlsx`, import.meta.url)))

const xlsx = (bytes: Uint8Array) => rowsOf(inChunks(bytes, 1_000), 'xlsx')

describe('an XLSX file', () => {
  it('is read with shared texts, numbers as they are shown, formulas as they last came out, and gaps', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        `<Relationships><Relationship Id="rId7" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId8" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    }
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>price</t></is></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><f>9.95*2</f><v>19.900000000000002</v></c></row>' +
      '<row r="5"><c r="A5"/><c r="C5" t="str"><f>""</f><v></v></c></row>' +
      '<row r="6"><c t="inlineStr"><is><t>東京</t><rPh><t>とうきょう</t></rPh></is></c><c/><c><v>1E+2</v></c></row>'
    const texts = `<sst ${main}><si><t>sku</t></si><si><r><t>A-</t></r><r><t>1</t></r><rPh><t>no</t></rPh></si></sst>`
    expect(await xlsx(workbook(sheet, { ...parts, 'xl/sharedStrings.xml': texts }))).toEqual([
      { line: 1, cells: ['sku', '', 'price'] },
      { line: 4, cells: ['A-1', '', '19.9'], numbers: [2] },
      { line: 6, cells: ['東京', '', '100'], numbers: [2] },
    ])
  })

  it('of LibreOffice gives its first visible sheet: zeros as shown, errors, logicals and dates with their cells', async () => {
    expect(await xlsx(await workbookOf('libreoffice'))).toEqual([
      { line: 1, cells: ['slug', 'name', 'sub_category', 'cross_number'] },
      { line: 2, cells: ['oil-filter', 'Ölfilter', 'filters', '0451103316'], numbers: [3] },
      {
        line: 3,
        cells: ['broken', '#DIV/0!', 'filters', 'A-1'],
        faults: [{ column: 1, why: { code: 'is_error', details: { text: '#DIV/0!' } } }],
      },
      {
        line: 4,
        cells: ['logical', 'TRUE', 'filters', 'A-2'],
        faults: [{ column: 1, why: { code: 'is_logical', details: { text: 'TRUE' } } }],
      },
      {
        line: 5,
        cells: ['dated', 'Air filter', 'filters', '46089'],
        faults: [{ column: 3, why: plainReason('is_date') }],
        numbers: [3],
      },
      {
        line: 6,
        cells: ['timed', 'Air filter', 'filters', '0.395833333333333'],
        faults: [{ column: 3, why: plainReason('is_date') }],
        numbers: [3],
      },
      { line: 7, cells: ['formula', 'Set oil-filter', 'filters', '19.9'], numbers: [3] },
      { line: 8, cells: ['empty-text', 'Cabin filter', 'filters', ''] },
    ])
  })

  it.each([
    ['openpyxl', '', [3, 7, 7, 8]],
    ['xlsxwriter', '0', [3]],
  ] as const)('of %s has formulas without a calculated value: each is reported', async (program, text, lines) => {
    const rows = await xlsx(await workbookOf(program))
    const found = rows.flatMap(({ line, cells, faults = [] }) =>
      faults
        .filter(({ why }) => why.code === 'formula_not_calculated')
        .map(({ column }) => ({ line, text: cells[column] })),
    )
    expect(found).toEqual(lines.map(line => ({ line, text })))
  })

  it('with numbers of more than 15 digits, which spreadsheets show otherwise, says which cell holds them', async () => {
    const sheet = '<row><c><v>999999999999999</v></c><c><v>340123456789012345</v></c><c><v>1E+21</v></c></row>'
    const [row] = await xlsx(workbook(sheet))
    expect(row?.cells[0]).toBe('999999999999999')
    expect(row?.faults).toEqual([1, 2].map(column => ({ column, why: plainReason('is_long_number') })))
  })

  it('with numbers that a format shows among other characters says which cell holds them', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        `<Relationships><Relationship Id="rId7" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId8" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml':
        `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="0000\\-0000"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;EUR&quot;"/></numFmts>` +
        `<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    }
    const sheet = '<row><c s="1"><v>12345678</v></c><c s="2"><v>1234.5</v></c><c s="1"/><c s="3"><v>1</v></c></row>'
    const why = plainReason('is_patterned_number')
    expect(await xlsx(workbook(sheet, parts))).toMatchObject([
      { cells: ['12345678', '1234.5', '', '1'], faults: [0, 3].map(column => ({ column, why })) },
    ])
  })

  it('whose parts have other names, in other case, is found by its relationships', async () => {
    const parts = unzipSync(await workbookOf('libreoffice'))
    const names: Readonly<Record<string, string>> = {
      'xl/workbook.xml': 'xl/workbook2.xml',
      'xl/_rels/workbook.xml.rels': 'xl/_rels/Workbook2.xml.rels',
      'xl/sharedStrings.xml': 'xl/SharedStrings.xml',
      'xl/worksheets/sheet2.xml': 'Sheets/Second sheet.xml',
    }
    const renamed = Object.entries(parts).map(([path, bytes]) => {
      const text = strFromU8(bytes)
        .replace('xl/workbook.xml', '/xl/workbook2.xml')
        .replace('worksheets/sheet2.xml', '../sheets/second%20sheet.xml')
      return [names[path] ?? path, path.endsWith('.rels') ? strToU8(text) : bytes] as const
    })
    expect((await xlsx(zipSync(Object.fromEntries(renamed))))[1]?.cells[1]).toBe('Ölfilter')
  })

  it('with characters that no database stores, says which cell holds them', async () => {
    const sheet = '<row><c t="str"><v>a_x0000_b</v></c><c t="inlineStr"><is><t>_xD800_</t></is></c></row>'
    expect((await xlsx(workbook(sheet)))[0]?.faults).toEqual([
      { column: 0, why: unstorable },
      { column: 1, why: unstorable },
    ])
  })

  it('whose sheets are all hidden is refused', async () => {
    const hidden = `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" state="veryHidden" r:id="rId7"/></sheets></workbook>`
    expect(await refusal(xlsx(workbook('', { 'xl/workbook.xml': hidden })))).toBe(
      '1: The workbook has no visible sheet',
    )
  })

  it.each([
    ['no archive at all', strToU8('sku,title\nA,One\n')],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a binary workbook',
      workbook('', {
        '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
        'xl/workbook.bin': '\u0083\u0001',
      }),
    ],
    ['cut off', workbook('<row r="1"><c><v>1</v></c></row>').subarray(0, 300)],
    ['nothing', new Uint8Array()],
  ])('that is %s is refused', async (_, bytes) =>
    expect(await refusal(xlsx(bytes))).toBe('1: The file is no XLSX workbook: save it as XLSX or as CSV'),
  )

  it('that is an old workbook, or one with a password, says how to save it', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_528)])
    const reason = 'The file is an old or a password-protected workbook: save it as XLSX without a password'
    expect(await refusal(xlsx(compound))).toBe(`1: ${reason}`)
  })

  it('with entities of its own, or XML that ends early, is refused', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet ${main}><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    expect(await refusal(xlsx(workbook('', { 'xl/worksheets/sheet1.xml': bomb })))).toContain('XML that cannot be read')
    expect(await refusal(xlsx(workbook('<row r="1"><c><v>1</v>')))).toContain('XML that cannot be read')
  })

  it('that unpacks to gigabytes is refused by its list of parts', async () => {
    expect(await refusal(xlsx(declaring(workbook('<row r="1"/>'), 2_000_000_000)))).toContain('unpacks to more')
  })

  it('that unpacks to more than its directory says is refused', async () => {
    const bytes = declaring(workbook(`<row r="1"><c><v>${'1'.repeat(60_000)}</v></c></row>`), 400)
    expect(await refusal(xlsx(bytes))).toBe('1: The file is no XLSX workbook: save it as XLSX or as CSV')
  })
})

/** The archive with another size for its sheet in the central directory. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(bytes)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  lying.writeUInt32LE(size, lying.lastIndexOf(name) - 46 + 24)
  return lying
}

it('the bomb of the test above is one: the part of a packed million is a thousandth', () => {
  expect(deflateRawSync(new Uint8Array(1_000_000)).length).toBeLessThan(1_100)
})
