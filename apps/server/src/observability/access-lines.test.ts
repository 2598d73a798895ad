import { expect, test } from 'vitest'
import { createAccessLines } from './access-lines.ts'
import { createLog } from './logger.ts'

const line = {
  method: 'GET',
  route: 'GET /v1/projects/:id',
  status: 200,
  milliseconds: 1.234_567,
  requestId: 'r-AbCdEf012345',
  userId: null,
  ip: '192.0.2.1',
}

test('an access line has the fields and the order of the other lines', () => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: text => void lines.push(text) })
  log.access.write(line)
  const { milliseconds: _, ...fields } = line
  log.logger.info({ ...fields, ms: 1.235 }, 'request')
  const [byHand = '', byPino = ''] = lines.map(text => text.replace(/"time":"[^"]+"/, '"time":""'))
  expect(JSON.parse(byHand)).toEqual(JSON.parse(byPino))
  expect(byHand.endsWith('"msg":"request"}\n')).toBe(true)
  expect(Object.keys(JSON.parse(byHand)).slice(0, 3)).toEqual(Object.keys(JSON.parse(byPino)).slice(0, 3))
})

test('lines leave whole, in order, when a chunk is full or when asked', () => {
  const sent: string[] = []
  const lines = createAccessLines(text => void sent.push(text), 300)
  for (const status of [200, 201, 202]) lines.write({ ...line, status })
  expect(sent).toHaveLength(1)
  lines.flush()
  lines.flush()
  const statuses = sent.join('').trimEnd().split('\n')
  expect(statuses.map(text => JSON.parse(text).status)).toEqual([200, 201, 202])
})

test('nothing is written below the level asked for', () => {
  const lines: string[] = []
  createLog({ logLevel: 'warn' }, { write: text => void lines.push(text) }).access.write(line)
  expect(lines).toEqual([])
})
