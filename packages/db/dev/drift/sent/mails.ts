import type { MailRepository } from '@atelier/domain/mail'
import { type Calls, now } from './_calls.ts'

export const mails: Calls<MailRepository> = {
  begin: r => r.begin({ dedupeKey: 'a', messageId: 'a', to: 'a@b.example', template: 'verify' }),
  markSent: r => r.markSent('a', now),
  markFailed: r => r.markFailed('a'),
}
