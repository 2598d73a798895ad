import type { AccountRepository } from '@atelier/domain/accounts'
import { type Calls } from './_calls.ts'

const account = { email: 'A@b.example', emailKey: 'a@b.example', passwordHash: '', username: 'ann' }
export const accounts: Calls<AccountRepository> = {
  find: r => r.find(1),
  findByEmail: r => r.findByEmail('a@b.example'),
  findLogin: {
    'by e-mail': r => r.findLogin({ emailKey: 'a@b.example' }),
    'by username': r => r.findLogin({ username: 'ann' }),
  },
  listStaffLogins: r => r.listStaffLogins(),
  findPasswordHash: r => r.findPasswordHash(1),
  insert: r => r.insert(account),
  lock: r => r.lock(1),
  markVerified: r => r.markVerified(1),
  setPassword: {
    plain: r => r.setPassword(1, '', { verify: false }),
    'that proves the address': r => r.setPassword(1, '', { verify: true }),
  },
  setEmail: r => r.setEmail(1, 'b@b.example', 'b@b.example'),
  setBanned: { on: r => r.setBanned(1, true), off: r => r.setBanned(1, false) },
  delete: r => r.delete(1),
}
