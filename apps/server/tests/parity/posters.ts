import { anImageFile, formWith } from '../_images.ts'
import type { Call, Side } from './_call.ts'

const file = await anImageFile('poster.png', { tint: 77 })
const event = { date: '2031-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const poster = { deepLink: 'https://studio.example', expiresAt: '2031-12-31T20:00:00Z' }
const eventOf = async ({ server, people }: Side) =>
  (await server.backend.as(people.ana.accessToken).events.create({ ...event, title: 'For a poster' })).id

export const postersCalls: readonly Call[] = [
  {
    procedure: 'posters.create',
    by: 'eve',
    input: async (side: Side) => ({ ...poster, eventId: await eventOf(side), imageBlob: file }),
    // The events before this one: those of the calls of events.
    http: [
      'POST',
      '/v1/posters',
      {
        body: formWith(
          ['deep_link', poster.deepLink],
          ['expires_at', poster.expiresAt],
          ['event_id', '2'],
          ['image_blob', file],
        ),
      },
    ],
  },
  {
    procedure: 'posters.create',
    by: 'ana',
    input: { ...poster, eventId: 2 },
    http: ['POST', '/v1/posters', { json: { deep_link: poster.deepLink, expires_at: poster.expiresAt, event_id: 2 } }],
    refused: 'FORBIDDEN',
  },
  { procedure: 'posters.list', input: {}, http: ['GET', '/v1/posters'] },
  { procedure: 'posters.list', by: 'eve', input: { include: 'expired' }, http: ['GET', '/v1/posters?include=expired'] },
  {
    procedure: 'posters.list',
    by: 'ana',
    input: { include: 'expired' },
    http: ['GET', '/v1/posters?include=expired'],
    refused: 'FORBIDDEN',
  },
  { procedure: 'posters.get', input: { id: 1 }, http: ['GET', '/v1/posters/1'] },
  {
    procedure: 'posters.update',
    by: 'eve',
    input: { id: 1, title: 'Tonight' },
    http: ['PATCH', '/v1/posters/1', { json: { title: 'Tonight' } }],
  },
  { procedure: 'posters.delete', by: 'eve', input: { id: 1 }, http: ['DELETE', '/v1/posters/1'] },
]
