import type { Actor } from '@atelier/domain'
import type { DecideReturnInput, ReturnOutput } from '../../schemas/returns.ts'
import { moveReturn, type ReturnContext } from './internal.ts'

/** Staff take the goods back. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const approveReturn = (
  context: ReturnContext,
  actor: Actor,
  { id, ifVersion, note }: DecideReturnInput,
): Promise<ReturnOutput> =>
  moveReturn(context, actor, { id, ifVersion, to: 'approved', work: async () => (note === undefined ? {} : { note }) })
