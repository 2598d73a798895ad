import { expect, it } from 'vitest'
import { readableLine } from './readable-lines.ts'

const line = (facts: object) => JSON.stringify({ level: 'info', time: '2026-11-30T08:15:42.123Z', pid: 7, ...facts })

it.each([
  [
    { method: 'POST', route: 'POST /v1/projects', status: 201, ms: 12.4, requestId: 'r', ip: '::', msg: 'request' },
    '08:15:42 201 POST /v1/projects 12 ms',
  ],
  [{ method: 'GET', route: '/version', status: 200, ms: 0.2, msg: 'request' }, '08:15:42 200 GET /version 0 ms'],
  [{ port: 8081, msg: 'ready' }, '08:15:42 ready port=8081'],
  [
    { level: 'error', err: { stack: 'Error: no\n    at x' }, msg: 'failed' },
    '08:15:42 ERROR failed\nError: no\n    at x',
  ],
  [{ method: 'GET', route: '/readyz', status: 503, ms: 1, msg: 'request' }, null],
])('%j reads as %s', (facts, text) => expect(readableLine(line(facts))).toBe(text))

it.each(['warning: PORT', '{"not":"ours"}', '{'])('leaves %s as it is', text => expect(readableLine(text)).toBe(text))
