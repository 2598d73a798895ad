import { emailKeyOf } from '@atelier/domain/accounts'
import type { RequestOrderAccessInput } from '../../schemas/orders.ts'
import type { ClientInfo, Needs } from '../../app-services.ts'

/** Mails a fresh link; the answer is the same whether the order exists (`reliability.md` 8.3). @throws RATE_LIMITED */
export async function requestOrderAccess(
  { transact, limiter }: Needs<'transact' | 'limiter'>,
  { ip }: ClientInfo,
  { number, email }: RequestOrderAccessInput,
): Promise<void> {
  await limiter.take('mail-address', ip)
  await limiter.take('mail-email', emailKeyOf(email))
  await transact(uow => uow.jobs.enqueue('mail.order-access', { number, email }))
}
