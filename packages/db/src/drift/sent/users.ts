import type { UserRepository } from '@atelier/domain'
import { type Calls, first, next } from './_calls.ts'

export const users: Calls<UserRepository> = {
  find: r => r.find(1),
  findByUsername: r => r.findByUsername('ann'),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, next('users')),
    filtered: r => r.list({ q: 'a', role: 'USER', customerType: 'retail' }, next('users')),
  },
  update: { plain: r => r.update(1, { level: 2 }), 'at a version': r => r.update(1, { location: '' }, 1) },
  lockCountOf: r => r.lockCountOf('ADMIN'),
}
