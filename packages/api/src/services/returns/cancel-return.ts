import type { Actor } from '@atelier/domain'
import type { ReturnActionInput, ReturnOutput } from '../../schemas/returns.ts'
import { moveReturn, type ReturnContext } from './internal.ts'

/** The buyer keeps the goods; its units are free again. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const cancelReturn = (
  context: ReturnContext,
  actor: Actor | null,
  { id, ifVersion }: ReturnActionInput,
): Promise<ReturnOutput> => moveReturn(context, actor, { id, ifVersion, to: 'canceled' })
