import type { JobKind, JobPayloads } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { ClientInfo, Needs } from '../../tools.ts'

/**
 * Queues a mail for an address, known or not: look-up, token and mail happen in the job, so that the answer and its
 * time tell nothing (`spec/reliability.md` 8.3). @throws RATE_LIMITED
 */
export async function mailLink(
  tools: Needs<'transact' | 'limiter'>,
  kind: Extract<JobKind, 'mail.verification' | 'mail.password-reset'>,
  { email, client }: { email: string; client: ClientInfo },
): Promise<void> {
  await tools.limiter.take('mail-address', client.ip)
  await tools.limiter.take('mail-email', `${kind}:${emailKeyOf(email)}`)
  const payload: JobPayloads['mail.password-reset'] = { email }
  await tools.transact(uow => uow.jobs.enqueue(kind, payload))
}
