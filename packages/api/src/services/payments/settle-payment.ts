import type { Payment } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { settleIn, type SettleContext, type Settling } from './settle-in.ts'

/** Settles what was observed, in a transaction of its own. @throws NOT_FOUND */
export const settlePayment = (
  context: SettleContext & Needs<'transactIndependently'>,
  settling: Settling,
): Promise<Payment> => context.transactIndependently(uow => settleIn(context, uow, settling))
