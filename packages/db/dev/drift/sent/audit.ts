import type { AuditReader } from '@atelier/domain/audit'
import { type Calls, first, next } from './_calls.ts'

export const audit: Calls<AuditReader> = {
  list: {
    first: r => r.list({}, first),
    filtered: r => r.list({ action: 'user.updated', actorUserId: 1, subjectUserId: 1 }, next('audit')),
  },
}
