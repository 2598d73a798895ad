import type { JobKind, JobPayloads } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { ClientInfo, Needs } from '../../app-services.ts'

/**
 * Queues a mail for an address, known or not: look-up, token and mail happen in the job, so that the answer and its
 * time tell nothing (`spec/reliability.md` 8.3). @throws RATE_LIMITED
 */
export async function mailLink(
  context: Needs<'transact' | 'limiter'>,
  kind: Extract<JobKind, 'mail.verification' | 'mail.password-reset'>,
  { email, client }: { email: string; client: ClientInfo },
): Promise<void> {
  await context.limiter.take('mail-address', client.ip)
  await context.limiter.take('mail-email', `${kind}:${emailKeyOf(email)}`)
  const payload: JobPayloads['mail.password-reset'] = { email }
  await context.transact(uow => uow.jobs.enqueue(kind, payload))
}
