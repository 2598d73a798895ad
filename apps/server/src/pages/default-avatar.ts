import { hash } from 'node:crypto'
import { isFresh } from '../http/etag.ts'
import type { RequestScope } from '../http/scope.ts'

/** A head and shoulders of 160 by 160 pixels: what `avatar_url` names until a user sets one (`documented-api.md` 6). */
const jpeg = Buffer.from(
  [
    '/9j/2wBDAA0NDQ0ODQ4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//2wBDAQ0NDQ0ODQ',
    '4QEA4UFhMWFB4bGRkbHi0gIiAiIC1EKjIqKjIqRDxJOzc7STxsVUtLVWx9aWNpfZeHh5e+tb75+f//wgARCACgAKADASIAAhEBAxEB/8QAGgAB',
    'AAMBAQEAAAAAAAAAAAAAAAMEBQYCAf/EABYBAQEBAAAAAAAAAAAAAAAAAAABAv/aAAwDAQACEAMQAAAA7wZoAAAAAAAAAAAAAAAAAAAAACL7gS',
    '2anlm+rdIdFLzm/qSCwAAAADLzLVXOggBp5lutwayAAAABi0tvEzoIAXaW3VwayAAAAAy9RHMOgqS5TVtlLULAoAAAAAAjiiyrSkgoAAAAB5jx',
    'Jb+fEzQAJdDKHS+ue29SYWAAI5MaWrGZoAAACSMdHJjbOoFgHnm93BzQlAAAAA+9JzW9ZZGp/8QALhAAAgECBAUBCAMBAAAAAAAAAQIDAAQRIT',
    'BxBSAxMkESIiRDUVJhgbEQQFBg/9oACAEBAAE/AP8Al5ZkhX1OalvpX7fZFF2bqxO5oOy9GI2NRX0qd3tCopkmX1IdaSRY0Z26CpZWlcsx5YpW',
    'icMpqORZEV16HV4hJmkY3PPw+TN4zuNW9PvD7Dnsj7wmx1b9cJ8fqUc9guM+P0qdW8hMkWI7lz57OExRYnubPWurM4l4huvLa2ZxEko2X+hLbw',
    'y5sufzFHhy+JCNxQ4cvmQnYVFbwxZqufzP+K0sSd0ij80bu3HxBQu7c/EFLNE3bIp/OszKoJYgAVLxADKJcfuaknmk7nO3Kk80fa5qLiAOUq4f',
    'cUrKwBUgjSmnSFcW/AqaeSZsWOXgaMM8kLYqcvIqGdJlxXr5GhLIsSF26CpZWlcs2nFK0ThlqKRZUDr0PPfTeuT0Dov71bGb0Seg9G/fM7BEZj',
    '4BNEkkk9SdUEggjqDSMHVWHkA8t2cLeTbXtDjbx7fz/8QAGxEAAQQDAAAAAAAAAAAAAAAAAQAQEUAgMFD/2gAIAQIBAT8ArlxRLjRCjiHMN//E',
    'ABkRAAIDAQAAAAAAAAAAAAAAAAERABBQIP/aAAgBAwEBPwDWceIOzX//2Q==',
  ].join(''),
  'base64',
)
const etag = `"${hash('sha256', jpeg, 'base64url').slice(0, 22)}"`

/** `/default.jpg`. */
export function defaultAvatar({ baseHeaders }: RequestScope, request: Request): Response {
  const headers = { ...baseHeaders, etag, 'cache-control': 'public, max-age=86400' }
  const known = request.headers.get('if-none-match')
  if (known !== null && isFresh(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(jpeg, { headers: { ...headers, 'content-type': 'image/jpeg' } })
}
