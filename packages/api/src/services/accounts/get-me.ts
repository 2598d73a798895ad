import type { Actor } from '@atelier/domain'
import type { Account } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'
import { requireOwnAccount } from './internal.ts'

/** The actor's own account. @throws SESSION_ENDED when it was deleted */
export const getMe = (context: Needs<'readers'>, actor: Actor): Promise<Account> =>
  requireOwnAccount(context.readers.accounts, actor)
