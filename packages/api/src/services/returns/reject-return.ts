import type { Actor } from '@atelier/domain'
import type { DecideReturnInput, ReturnOutput } from '../../schemas/returns.ts'
import { moveReturn, type ReturnContext } from './internal.ts'

/** Staff refuse the goods; its units are free again. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION */
export const rejectReturn = (
  context: ReturnContext,
  actor: Actor,
  { id, ifVersion, note }: DecideReturnInput,
): Promise<ReturnOutput> =>
  moveReturn(context, actor, { id, ifVersion, to: 'rejected', work: async () => (note === undefined ? {} : { note }) })
