import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AtelierError, messageOf } from '../packages/sdk/src/index.ts'
import type { ImportFault } from '../packages/sdk/src/index.ts'
import { expect, it } from 'vitest'
import { enFailures as enCatalogue } from '../apps/web/src/i18n/en-failures.ts'
import { enFields } from '../apps/web/src/i18n/en-fields.ts'
import { ruFailures as ruCatalogue } from '../apps/web/src/i18n/ru-failures.ts'
import { ruFields } from '../apps/web/src/i18n/ru-fields.ts'
import { faultsOf } from '../apps/web/src/i18n/refused-fields.ts'
import { moneyOf } from '../apps/web/src/studio/kit/money.ts'
import { enImportFaults } from '../apps/web/src/studio/words/en-import-faults.ts'
import { textOfFault } from '../apps/web/src/studio/words/import-fault-text.ts'
import { ruImportFaults } from '../apps/web/src/studio/words/ru-import-faults.ts'

const { messages: enFailures } = enCatalogue
const { messages: ruFailures } = ruCatalogue

const refused = (...issues: readonly (readonly [path: string, code: 'required' | 'format' | 'too_big' | 'custom'])[]) =>
  new AtelierError('INVALID_INPUT', {
    message: "'email' must be an e-mail address",
    details: { issues: issues.map(([path, code]) => ({ path, code, message: `'${path}' must be something` })) },
  })

it('names each refused field in the language of the page, says why, and how it is written', () => {
  const error = refused(
    ['email', 'format'],
    ['shippingAddress.postalCode', 'required'],
    ['lines.0.quantity', 'too_big'],
  )
  expect(messageOf(error, ruFailures)).toBe(
    'Почта: записано неверно (например, ana@example.org). Индекс: нужно заполнить. ' +
      'Количество: слишком длинно или слишком велико.',
  )
  expect(messageOf(error, enFailures)).toBe(
    'E-mail: this is not written as it should be (such as ana@example.org). Postal code: please fill this in. ' +
      'Quantity: too long or too large.',
  )
})

it.each([
  {
    path: 'title',
    code: 'too_big',
    limit: { value: 200, unit: 'characters' },
    en: 'At most 200 characters.',
    ru: 'Не более 200 символов.',
  },
  {
    path: 'title',
    code: 'too_small',
    limit: { value: 1, unit: 'characters' },
    en: 'Please fill this in.',
    ru: 'Заполните это поле.',
  },
  {
    path: 'password',
    code: 'too_small',
    limit: { value: 10, unit: 'characters' },
    en: 'At least 10 characters.',
    ru: 'Не менее 10 символов.',
  },
  {
    path: 'about',
    code: 'too_big',
    limit: { value: 4_096, unit: 'bytes' },
    en: 'At most 4,096 bytes.',
    ru: 'Не более 4\u00a0096 байт.',
  },
  {
    path: 'links',
    code: 'too_big',
    limit: { value: 1, unit: 'items' },
    en: 'At most 1 entry.',
    ru: 'Не более 1 записи.',
  },
  { path: 'priority', code: 'too_big', limit: { value: 99, unit: 'number' }, en: 'At most 99.', ru: 'Не больше 99.' },
  {
    path: 'quantity',
    code: 'too_small',
    limit: { value: 0, unit: 'number', exclusive: true },
    en: 'More than 0.',
    ru: 'Больше 0.',
  },
  {
    path: 'rateBps',
    code: 'too_big',
    limit: { value: 10_000, unit: 'number' },
    en: 'At most 100.',
    ru: 'Не больше 100.',
  },
  {
    path: 'price.amount',
    code: 'too_big',
    limit: { value: 1e12, unit: 'number' },
    en: 'Too long or too large.',
    ru: 'Слишком длинно или слишком велико.',
  },
] as const)('says the bound of $path, $code, in figures of the language', ({ path, code, limit, en, ru }) => {
  const error = new AtelierError('INVALID_INPUT', {
    message: '',
    details: { issues: [{ path, code, message: '', limit }] },
  })
  const said = ({ fields }: typeof enCatalogue) => faultsOf(error, fields).map(({ text }) => text)
  expect([said(enCatalogue), said(ruCatalogue)]).toEqual([[en], [ru]])
})

it('says of a typed amount what the server would say of it', () => {
  expect(moneyOf(' 19,90 ', 'EUR')).toEqual({ amount: 1_990, currency: 'EUR' })
  const said = (text: string) => {
    try {
      return moneyOf(text, 'EUR')
    } catch (error) {
      return messageOf(error, ruFailures)
    }
  }
  expect(said('nineteen')).toBe('Сумма: записано неверно (цифрами, например 19,90).')
  expect(said('1,999')).toBe('Сумма: записано неверно (цифрами, например 19,90).')
})

it('leaves out the name of a field that has none, and every text of the server', () => {
  expect(messageOf(refused(['', 'custom'], ['someNewField', 'custom']), ruFailures)).toBe(
    'Значение не подходит. Значение не подходит.',
  )
})

it('words a taken field, a broken rule and a full list by their details', () => {
  const taken = new AtelierError('ALREADY_EXISTS', { message: '', details: { resource: 'product', field: 'slug' } })
  const rule = new AtelierError('RULE_VIOLATED', { message: '', details: { rule: 'last_admin', fields: ['role'] } })
  const full = new AtelierError('LIMIT_REACHED', { message: '', details: { limit: 'addresses', max: 20 } })
  expect([taken, rule, full].map(error => messageOf(error, ruFailures))).toEqual([
    'Адрес: уже занято. Выберите другое значение.',
    'Это последний администратор. Сначала назначьте другого.',
    'Сначала удалите один из адресов. Адресов может быть не больше: 20.',
  ])
})

it.each([
  { code: 'required', details: null, en: 'Please fill this in.', ru: 'Нужно заполнить.' },
  { code: 'too_long', details: { max: 1 }, en: 'At most 1 character.', ru: 'Не более 1 символа.' },
  {
    code: 'not_whole',
    details: { min: 1, max: 1_000_000 },
    en: 'Must be a whole number from 1 to 1,000,000.',
    ru: 'Нужно целое число от 1 до 1\u00a0000\u00a0000.',
  },
  {
    code: 'not_with_declared_sign',
    details: { decimal: 'comma' },
    en: 'Is not written with a decimal comma, as was chosen for this import.',
    ru: 'Сумма записана не с запятой, как выбрано для импорта.',
  },
  {
    code: 'image_status',
    details: { url: 'https://a.example/b.png', status: 404 },
    en: 'https://a.example/b.png – the other server answered with status 404.',
    ru: 'https://a.example/b.png – другой сервер ответил кодом 404.',
  },
  { code: null, details: null, en: 'As the server says', ru: 'As the server says' },
] as const)('words the fault $code of an import by its details', ({ en, ru, ...reason }) => {
  const fault: ImportFault = { line: 2, column: 'sku', severity: 'error', reason: 'As the server says', ...reason }
  expect([textOfFault(enImportFaults, fault), textOfFault(ruImportFaults, fault)]).toEqual([en, ru])
})

it('shows the sentence of the server for a fault of a later version', () => {
  const fault = { line: 2, column: null, severity: 'error', reason: 'Is of another age', details: null } as const
  const later: unknown = { ...fault, code: 'code_of_a_later_version' }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this version cannot know
  expect(textOfFault(ruImportFaults, later as ImportFault)).toBe('Is of another age')
})

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | false
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** What the pages fill in by themselves: a person never types it, and cannot correct it. */
const filledIn = new Set(
  `bytes canceled cursor decimal deliveryId dryRun enabled expectedOnHand expectedQuantity expectedTotal format id ifVersion
  include includeShipping isDefault limit lineId manageStock orderLineId outcome preview pricesIncludeTax ref refreshIn
  returnLineId returnUrl sellable token uploadId`.split(/\s+/),
)

it('every field that a form sends has a name in both languages', () => {
  const root = resolve(import.meta.dirname, '..')
  const contract: { procedures: Record<string, { input: Schema }>; $defs: Record<string, Schema> } = JSON.parse(
    readFileSync(`${root}/packages/sdk/generated/contract.json`, 'utf8'),
  )
  const fields = new Set<string>()
  const collect = (schema: Schema): void => {
    const { $ref, properties = {}, items, additionalProperties: values, anyOf = [], oneOf = [] } = schema
    const named = $ref === undefined ? undefined : contract.$defs[$ref.slice('#/$defs/'.length)]
    for (const [name, inner] of Object.entries(properties)) {
      fields.add(name)
      collect(inner)
    }
    for (const inner of [named, items, values, ...anyOf, ...oneOf]) if (inner) collect(inner)
  }
  const sources = globSync('**/*.{ts,tsx}', { cwd: `${root}/apps/web/src` })
  const calls = sources.flatMap(file => [
    ...readFileSync(`${root}/apps/web/src/${file}`, 'utf8').matchAll(/\bapi\.(\w+\.\w+)\s*\.mutate\b/g),
  ])
  for (const [, path = ''] of calls) {
    const input = contract.procedures[path]?.input
    if (!input) throw new Error(`There is no procedure ${path}`)
    collect(input)
  }
  const typed = [...fields].filter(name => !filledIn.has(name)).toSorted()
  expect(typed.length).toBeGreaterThan(80)
  expect(typed.filter(name => enFields.names[name] === undefined)).toEqual([])
  expect(typed.filter(name => ruFields.names[name] === undefined)).toEqual([])
})
