import { AppError } from '@atelier/domain'
import { assert, asyncProperty, jsonValue } from 'fast-check'
import { expect, test } from 'vitest'
import { type BodyKind, readBody } from './body.ts'
import { parseJson } from './json.ts'

const request = (body: BodyInit | null, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://api.test/', init)
}
const read = (body: BodyInit | null, headers?: Record<string, string>, takes: BodyKind = 'multipart') =>
  readBody(request(body, headers), { takes })

async function refused(reading: Promise<unknown>): Promise<string> {
  try {
    await reading
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'read'
}

test('any JSON value comes back as it was', async () => {
  const reads = async (value: unknown) => {
    const body = await read(JSON.stringify(value), { 'content-type': 'application/json' })
    expect(body).toEqual({ kind: 'json', value: JSON.parse(JSON.stringify(value)) })
  }
  await assert(asyncProperty(jsonValue({ maxDepth: 20 }), reads))
})

test.each([
  ['{"a":1,"a":2}', false],
  ['{"a":{"b":1,"b":2}}', false],
  [String.raw`{"a":1,"\u0061":2}`, false],
  ['[{"a":1},{"a":2}]', true],
  [String.raw`{"a":"\"b\":1,{[:","c":"\\"}`, true],
  ['{"__proto__":1}', true],
  [`${'['.repeat(32)}${']'.repeat(32)}`, true],
  [`${'['.repeat(33)}${']'.repeat(33)}`, false],
  ['{"a":1}x', false],
  ['', false],
])('JSON %s is good: %s', (text, good) => {
  const parse = () => parseJson(new TextEncoder().encode(text))
  const outcome = (() => {
    try {
      parse()
      return true
    } catch {
      return false
    }
  })()
  expect(outcome).toBe(good)
})

test('a form keeps doubled names, and names that mean something to objects', async () => {
  const body = await read(new URLSearchParams('a=1&a=2&b=%C3%A9&__proto__=x&constructor=y'))
  if (body.kind !== 'form') throw new Error(body.kind)
  expect(Object.entries(body.fields)).toEqual([
    ['a', ['1', '2']],
    ['b', 'é'],
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
  expect(Object.getPrototypeOf(body.fields)).toBeNull()
})

test('multipart: texts and files, several under one name, in their order', async () => {
  const form = new FormData()
  form.append('name', 'candles test category')
  form.append('image_blob', new File([new Uint8Array([1, 2, 3])], 'a.webp', { type: 'image/webp' }))
  form.append('image_blob', new File(['x'], 'ü.png', { type: 'image/png' }))
  const body = await read(form)
  if (body.kind !== 'form') throw new Error(body.kind)
  const files = body.fields['image_blob']
  expect(body.fields['name']).toBe('candles test category')
  if (!Array.isArray(files)) throw new Error('one file')
  const seen = files.map(file => (file instanceof File ? [file.name, file.type, file.size] : file))
  expect(seen).toEqual([
    ['a.webp', 'image/webp', 3],
    ['ü.png', 'image/png', 1],
  ])
  const [first] = files
  expect(first instanceof File && new Uint8Array(await first.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
})

const frame = { 'content-type': 'multipart/form-data; boundary=b' }
const part = (name: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`

test.each([
  ['without a boundary', () => read('x', { 'content-type': 'multipart/form-data' }), 'MALFORMED_REQUEST'],
  ['cut off', () => read(part('a', '1'), frame), 'MALFORMED_REQUEST'],
  ['with 26 parts', () => read(`${part('a', '1').repeat(26)}--b--`, frame), 'MALFORMED_REQUEST'],
  ['with 25 parts', () => read(`${part('a', '1').repeat(25)}--b--`, frame), 'read'],
  ['with a name of 101 bytes', () => read(`${part('a'.repeat(101), '1')}--b--`, frame), 'MALFORMED_REQUEST'],
  ['over the limit in all', () => read(`${part('a', 'x'.repeat(11 * 1_048_576))}--b--`, frame), 'PAYLOAD_TOO_LARGE'],
])('multipart %s', async (_, reading, outcome) => {
  expect(await refused(reading())).toBe(outcome)
})

test('an endless stream is read to the limit and no further', async () => {
  let sent = 0
  let cancelled = false
  const endless = new ReadableStream({
    pull: controller => {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
    cancel: () => void (cancelled = true),
  })
  expect(await refused(read(endless, { 'content-type': 'application/json' }))).toBe('PAYLOAD_TOO_LARGE')
  expect(cancelled).toBe(true)
  expect(sent).toBeLessThan(1_048_576 + 4 * 65_536)
})

test.each([
  ['json', 'application/x-www-form-urlencoded', 'UNSUPPORTED_MEDIA_TYPE'],
  ['json', 'multipart/form-data; boundary=b', 'UNSUPPORTED_MEDIA_TYPE'],
  ['form', 'multipart/form-data; boundary=b', 'UNSUPPORTED_MEDIA_TYPE'],
  ['multipart', 'text/plain', 'UNSUPPORTED_MEDIA_TYPE'],
  ['form', 'application/x-www-form-urlencoded', 'read'],
] as const)('a row of %s sent %s: %s', async (takes, type, outcome) => {
  expect(await refused(read('a=1', { 'content-type': type }, takes))).toBe(outcome)
})

test('a form read for its files skips texts that are no UTF-8, as `curl -F "f=<a.png"` sends them', async () => {
  const head = '--b\r\ncontent-disposition: form-data; name="f"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from('\r\n--b--\r\n')])
  const sent = () => request(body, { 'content-type': 'multipart/form-data; boundary=b' })
  expect(await readBody(sent(), { takes: 'multipart', filesOnly: true })).toEqual({
    kind: 'form',
    fields: {},
    files: [],
  })
  expect(await refused(readBody(sent(), { takes: 'multipart' }))).toBe('MALFORMED_REQUEST')
})
