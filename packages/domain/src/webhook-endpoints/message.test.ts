import { expect, test } from 'vitest'
import { messageOf, pingOf } from './message.ts'

test('a message tells type, time and ids, in snake_case', () => {
  const payload = { projectId: 7, userId: 3, changed: [{ oldSlug: 'a' }] }
  const event = { id: 41, type: 'project.updated', payload, createdAt: '2026-03-01T09:00:00.000000Z' }
  expect(messageOf(event)).toEqual({
    messageId: 'msg_41',
    eventType: 'project.updated',
    body: '{"type":"project.updated","timestamp":"2026-03-01T09:00:00.000000Z","data":{"project_id":7,"user_id":3,"changed":[{"old_slug":"a"}]}}',
  })
})

test('a ping carries nothing', () => {
  expect(JSON.parse(pingOf('x', '2026-03-01T09:00:00.000000Z').body)).toEqual({
    type: 'ping',
    timestamp: '2026-03-01T09:00:00.000000Z',
    data: {},
  })
})
