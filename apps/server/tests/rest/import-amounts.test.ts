import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffer, aPriceList } from '../_catalog.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'
import { sheetRow, workbook } from '../_workbook.ts'

let server: TestServer
let staff: Person
let sku: string
beforeAll(async () => {
  server = await testServer()
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  sku = (await anOffer(server.backend)).sku
})
afterAll(() => server[Symbol.asyncDispose]())

interface Wanted {
  readonly kind?: string
  readonly decimal?: string
  readonly name?: string
  readonly mode?: string
}

/** Sends a file, waits for its end, and answers what it reported. */
async function imported(content: string | Uint8Array<ArrayBuffer>, { name = 'rows.csv', ...fields }: Wanted = {}) {
  const body = new FormData()
  for (const [key, value] of Object.entries({ kind: 'prices', ...fields })) body.append(key, value)
  body.append('file', new File([content], name))
  const token = staff.accessToken
  const made = await server.sent('POST', '/v1/imports', { body, token })
  expect([made.status, made.error]).toEqual([202, undefined])
  const get = async () => (await server.sent('GET', `/v1/imports/${made.body.id}`, { token })).body
  await expect.poll(async () => (await get()).status).toBeOneOf(['completed', 'failed'])
  const report = await server.sent('GET', `/v1/imports/${made.body.id}/report`, { token })
  const faults: string[] = report.body.items.map(
    ({ line, column, reason }: { line: number; column: string; reason: string }) => `${line} ${column}: ${reason}`,
  )
  return { ...(await get()), faults }
}
const pricesFile = (cells: readonly string[]) =>
  ['sku;price_list;min_quantity;amount', ...cells.map((cell, at) => `${sku};retail;${at + 1};${cell}`)].join('\n')
const stored = async (most = 100): Promise<unknown> =>
  (
    await rowsOf(
      server.backend,
      'select array_agg(amount::int order by min_quantity) as amounts from prices where min_quantity <= $1',
      [most],
    )
  )[0]

describe('amounts of a CSV file', () => {
  it.each([
    {
      name: 'a decisive comma settles the others',
      cells: ['1.990', '19,90', '1 355,90'],
      amounts: [199_000, 1_990, 135_590],
    },
    {
      name: 'a decisive point settles the others',
      cells: ['1,990', '7.25', '4,204.23'],
      amounts: [199_000, 725, 420_423],
    },
    { name: 'whole numbers need no sign', cells: ['1990', '5'], amounts: [199_000, 500] },
    { name: 'decimal=comma', cells: ['1.990', '2,4'], decimal: 'comma', amounts: [199_000, 240] },
    { name: 'decimal=point', cells: ['1,990', '2.4'], decimal: 'point', amounts: [199_000, 240] },
  ])('$name', async ({ cells, decimal, amounts }) => {
    const { status, faults, ...rest } = await imported(pricesFile(cells), decimal === undefined ? {} : { decimal })
    expect([status, faults, rest.decimal]).toEqual(['completed', [], decimal ?? null])
    expect(await stored(cells.length)).toEqual({ amounts })
  })

  it('ambiguous ones are refused by line and column, with the option to give, and nothing is written', async () => {
    const before = await stored()
    const { status, faults } = await imported(pricesFile(['1,990', '5', '1.990']))
    const cure = 'send the import with decimal=point or decimal=comma'
    expect([status, faults]).toEqual([
      'failed',
      [`2 amount: Could be 1990 or 1.990: ${cure}`, `4 amount: Could be 1.990 or 1990: ${cure}`],
    ])
    expect(await stored()).toEqual(before)
  })

  it('two signs in one column are refused, and so is the other sign than the one that was declared', async () => {
    const mixed = await imported(pricesFile(['19,90', '7.25']))
    expect(mixed.faults).toEqual(
      [2, 3].map(line => expect.stringMatching(`^${line} amount: Other amounts of the file`)),
    )
    const declared = await imported(pricesFile(['1,990.50']), { decimal: 'comma' })
    expect(declared.faults).toEqual(['2 amount: Is not written with a decimal comma, as the import says'])
  })

  it('a currency without decimals refuses decimals, by an example that it accepts', async () => {
    const { code } = await aPriceList(server.backend, { currency: 'JPY' })
    const fileOf = (amount: string) => `sku;price_list;min_quantity;amount\n${sku};${code};500;${amount}`
    const { faults } = await imported(fileOf('19.90'), { decimal: 'point' })
    expect(faults).toEqual(['2 amount: Must be an amount above 0 in JPY, as 1990'])
    expect(await imported(fileOf('1990'))).toMatchObject({ status: 'completed', faults: [] })
  })

  it('400 another word than point or comma', async () => {
    const body = new FormData()
    for (const [key, value] of [
      ['kind', 'prices'],
      ['decimal', 'dot'],
    ] as const)
      body.append(key, value)
    body.append('file', new File(['sku,price_list,amount\n'], 'rows.csv'))
    const { status, error } = await server.sent('POST', '/v1/imports', { body, token: staff.accessToken })
    expect([status, error.details.issues[0].path]).toEqual([400, 'decimal'])
  })
})

describe('an XLSX file', () => {
  const send = (rows: readonly (readonly (string | number)[])[], wanted: Wanted = {}) =>
    imported(workbook(rows.map(sheetRow).join('')), { name: 'rows.xlsx', ...wanted })

  it('gives numbers as numbers, and texts as its texts decide', async () => {
    const { status, faults } = await send([
      ['sku', 'price_list', 'min_quantity', 'amount'],
      [sku, 'retail', 1, 1.5],
      [sku, 'retail', 2, 1990],
      [sku, 'retail', 3, 12345.67],
      [sku, 'retail', 4, '1.990'],
      [sku, 'retail', 5, '19,90'],
    ])
    expect([status, faults]).toEqual(['completed', []])
    expect(await stored(5)).toEqual({ amounts: [150, 199_000, 1_234_567, 199_000, 1_990] })
  })

  it('reports cells that are no text as name and as SKU: errors, TRUE, a date', async () => {
    const date = 'Is a date or a time: format the cell as text and type the value again'
    const cells = ['<c t="e"><v>#REF!</v></c>', '<c t="b"><v>1</v></c>', '<c t="d"><v>2026-03-09</v></c>']
    const reasons = [
      'Is the error #REF! of a spreadsheet: correct the cell',
      'Is the logical value TRUE: format the cell as text',
      date,
    ]
    const names = await send([['name'], ...cells.map(cell => [cell])], { kind: 'categories' })
    expect(names.faults).toEqual(reasons.map((reason, at) => `${at + 2} name: ${reason}`))
    const titles = ['sku', 'product', 'brand', 'manufacturer_number']
    const skus = await send([titles, ...cells.map(cell => [cell, 'oak', 'Oak', '1'])], { kind: 'offers' })
    expect(skus.faults).toEqual(reasons.map((reason, at) => `${at + 2} sku: ${reason}`))
  })
})
