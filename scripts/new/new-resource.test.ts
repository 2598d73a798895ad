import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newResource } from './new-resource.ts'
import { addLine, registrations } from './registrations.ts'

const copy = mkdtempSync(join(tmpdir(), 'atelier-new-'))
afterAll(() => rmSync(copy, { recursive: true }))
const root = join(import.meta.dirname, '../..')
for (const path of [...Object.keys(registrations), 'packages/db/schema']) {
  cpSync(join(root, path), join(copy, path), { recursive: true })
}

it('writes every file of a resource and its registrations, with no word of the sample left', () => {
  const paths = newResource(copy, 'gift-boxes')
  const texts = paths.map(path => readFileSync(join(copy, path), 'utf8'))
  expect(paths).toContain('packages/api/src/services/gift-boxes/create-gift-box.ts')
  expect(texts.filter(text => /sample.?record/i.test(text))).toEqual([])
  expect(texts.every(text => /gift.?box/i.test(text))).toBe(true)
})

it('refuses a resource that exists and changes nothing', () => {
  const registry = join(copy, 'packages/api/src/root.ts')
  const before = readFileSync(registry, 'utf8')
  expect(() => newResource(copy, 'gift-boxes')).toThrow('gift-boxes exists')
  expect(readFileSync(registry, 'utf8')).toBe(before)
})

it.each(['GiftBoxes', 'gift_boxes', 'gift', '../x', ''])('refuses %j as a name', name => {
  expect(() => newResource(copy, name)).toThrow('is no resource')
  expect(existsSync(join(copy, 'packages/domain/src', `${name}s`))).toBe(false)
})

it('registers beside an entry of several lines, never within it', () => {
  const text = 'const all = {\n  carts: 1,\n  collections: {\n    reader: 1,\n  },\n  orders: 1,\n}\n'
  const line = { from: 'const all = {', to: '\n}', text: '  giftBoxes: 1,' }
  expect(addLine(text, line)).toBe(text.replace('  orders', '  giftBoxes: 1,\n  orders'))
})
