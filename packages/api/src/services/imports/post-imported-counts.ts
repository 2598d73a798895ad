import type { UnitOfWork } from '@atelier/domain'
import type { ImportedCount, WrittenRow } from '@atelier/domain/imports'
import { requireFound } from '../internal/references.ts'
import { postCount } from '../waybills/post-count.ts'

interface Imported {
  readonly importId: number
  readonly written: readonly WrittenRow[]
  readonly counts: readonly ImportedCount[]
}

/** Quantities of a batch: one receipt for its new offers and one stocktake for the others. */
export async function postImportedCounts(uow: UnitOfWork, { importId, written, counts }: Imported): Promise<void> {
  if (counts.length === 0) return
  const found = requireFound(await uow.imports.find(importId), 'import')
  const actor = { userId: found.file.userId, username: (await uow.users.find(found.file.userId))?.username ?? '' }
  const created = new Set(written.filter(row => row.outcome === 'created').map(row => row.id))
  const note = `Import ${importId}`
  // The batch has one event of its own, so lists are refreshed here.
  const announce = async () => void (await uow.stock.relist(counts.map(count => count.offerId)))
  const [opened, counted] = [
    counts.filter(one => created.has(one.offerId)),
    counts.filter(one => !created.has(one.offerId)),
  ]
  if (opened.length > 0) {
    const lines = opened.map(({ offerId, quantity }) => ({
      offerId,
      quantity,
      countedQuantity: null,
      expectedOnHand: null,
    }))
    await postCount(uow, actor, { type: 'WAYBILL_IN', note, lines, announce })
  }
  if (counted.length > 0) {
    const lines = counted.map(({ offerId, quantity: countedQuantity, onHand: expectedOnHand }) => ({
      offerId,
      quantity: null,
      countedQuantity,
      expectedOnHand,
    }))
    await postCount(uow, actor, { type: 'WAYBILL_STOCKTAKE', note, lines, announce })
  }
}
