import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createUploadTickets } from './upload-tickets.ts'

const tickets = createUploadTickets(randomBytes(32))
const ticket = {
  userId: 7,
  id: 'c2VjcmV0',
  name: 'Küche.jpg',
  type: 'image/jpeg',
  bytes: 1_300_000,
  expiresAt: '2026-03-02T09:30:00.123000Z',
}

it('gives back what it sealed', () => {
  expect(tickets.open(tickets.seal(ticket))).toEqual(ticket)
})

it('opens nothing that it did not seal', () => {
  const sealed = tickets.seal(ticket)
  const [payload = '', mac = ''] = sealed.split('.')
  const other = Buffer.from(JSON.stringify([8, 'x', 'x', 'image/png', 9, 1])).toString('base64url')
  const foreign = createUploadTickets(randomBytes(32)).seal(ticket)
  for (const text of [
    '',
    '.',
    payload,
    `${other}.${mac}`,
    `${sealed}.`,
    `${payload}.${mac.slice(1)}`,
    `${sealed}=`,
    foreign,
  ])
    expect(tickets.open(text)).toBeUndefined()
})
