import { expect, it } from 'vitest'
import { createOrigins } from './origins.ts'

const listed = ['https://app.example.com']

it.each([
  ['http://localhost:4321', true],
  ['http://127.0.0.1:9', true],
  ['https://localhost', true],
  ['https://app.example.com', true],
  ['http://localhost.evil.example:4321', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://localhost:4321.evil.example', false],
  ['null', false],
])('in development %s is allowed: %s', (origin, allowed) => {
  expect(createOrigins({ listed, anyLocalPort: true }).has(origin)).toBe(allowed)
})

it('elsewhere only listed origins are allowed', () => {
  const origins = createOrigins({ listed, anyLocalPort: false })
  expect(origins.has('http://localhost:4321')).toBe(false)
  expect(origins.has('https://app.example.com')).toBe(true)
})
