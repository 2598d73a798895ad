import { type Actor, AppError, type Page } from '@atelier/domain'
import { emailKeyOf } from '@atelier/domain/accounts'
import type { OrderWithFacts } from '@atelier/domain/orders'
import type { ListOrdersInput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { isStaff } from './internal.ts'

/** Buyers get their own orders, whomever they name (CW-25). @throws INVALID_INPUT */
export function listOrders(
  { readers }: Needs<'readers'>,
  actor: Actor,
  { limit, cursor, email, userId, ...filter }: ListOrdersInput,
): Promise<Page<OrderWithFacts>> {
  if (filter.from !== undefined && filter.to !== undefined && filter.to <= filter.from) {
    throw new AppError('INVALID_INPUT', {
      issues: [{ path: 'to', code: 'custom', message: "'to' must be after 'from'" }],
    })
  }
  const whose = isStaff(actor)
    ? { userId, emailKey: email === undefined ? undefined : emailKeyOf(email) }
    : { userId: actor.userId, requiresReview: undefined }
  return readers.orders.list({ ...filter, ...whose }, { limit, cursor })
}
