import type { UserRepository } from '@atelier/domain/users'
import { type Calls, first, next } from './_calls.ts'

export const users: Calls<UserRepository> = {
  find: r => r.find(1),
  findByUsername: r => r.findByUsername('ann'),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, next('users')),
    filtered: r => r.list({ q: 'ann', role: 'USER', customerType: 'retail' }, next('users')),
    'by too little for an index': r => r.list({ q: 'a' }, first),
  },
  update: {
    plain: r => r.update(1, { level: 2 }),
    'at a version': r => r.update(1, { location: '' }, 1),
    profile: r => r.update(1, { about: '', aboutHtml: '', links: [] }),
  },
  lock: r => r.lock(1),
  setAvatar: r => r.setAvatar(0, null),
  countOwned: r => r.countOwned(1),
  lockCountOf: r => r.lockCountOf('ADMIN'),
}
