import { type Actor, transition } from '@atelier/domain'
import { waybillTransitions, type WaybillWithLines } from '@atelier/domain/waybills'
import type { WaybillActionInput } from '../../schemas/waybills.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { lockWaybill, waybillRecord as kind } from './internal.ts'
import { postWaybill } from './post-waybill.ts'
import { recordPosting } from './record-posting.ts'

/** Acts once: a posted waybill is answered as it is. @throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION; what `postWaybill` throws */
export const commitWaybill = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: WaybillActionInput,
): Promise<WaybillWithLines> =>
  changeRecord(context, actor, {
    kind,
    action: 'waybill.posted',
    input: { ifVersion },
    lock: uow => lockWaybill(uow, id),
    update: async (uow, before) => {
      if (before.status === 'posted') return before
      transition(waybillTransitions, before.status, 'posted')
      const posted = await postWaybill(uow, before, { actorId: actor.userId })
      await recordPosting(uow, actor, posted)
      return posted
    },
    // Posting emits its own event, whoever posts.
    events: () => [],
  })
