import { type Actor, includesRole } from '@atelier/domain'
import { keysOf } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { assetNotFound } from './internal.ts'

/** The owner or staff; for others the asset does not exist. A job deletes its objects after commit. @throws NOT_FOUND, IN_USE */
export function deleteAsset(context: Needs<'transact'>, actor: Actor, id: number): Promise<void> {
  const owner = includesRole(actor.role, 'EMPLOYEE') ? {} : { ownerId: actor.userId }
  return context.transact(async uow => {
    const asset = await uow.assets.delete({ id, ...owner })
    if (!asset) throw assetNotFound()
    await uow.jobs.enqueue('assets.purge', { keys: keysOf(asset) })
    await uow.outbox.emit('asset.deleted', { assetId: id, userId: asset.ownerId ?? actor.userId })
    if (asset.ownerId === actor.userId) return
    const { key, visibility, bytes, ownerId: subjectUserId } = asset
    const change = { before: { key, visibility, bytes }, after: null, about: { assetId: id } }
    await recordChange(uow, actor, { action: 'asset.deleted', subjectUserId, ...change })
  })
}
