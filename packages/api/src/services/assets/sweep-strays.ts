import { timestampOf } from '@atelier/domain'
import { assetGrace, objectIdOf, quarantinePrefix } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

type StrayTools = Needs<'transact' | 'readers' | 'objects' | 'clock'>

/**
 * Removes objects without a row that are older than a day, from one page of the bucket, and leaves the next page to a
 * job of its own: at most 1,000 a run. What was left in quarantine goes too, objects that are not of our making stay,
 * and a failed look for rows ends the run before anything is removed (`spec/reliability.md` 14.6).
 */
export async function sweepStrays(context: StrayTools, from: string | null, signal: AbortSignal): Promise<void> {
  if (!context.objects.isConfigured) return
  const cutoff = timestampOf(context.clock.now() - assetGrace.unusedSeconds * 1_000)
  const { objects, next } = await context.objects.list('', { after: from })
  const old = objects.filter(({ modifiedAt }) => modifiedAt < cutoff).map(({ key }) => key)
  const known = await context.readers.assets.knownOf(old.flatMap(key => objectIdOf(key) ?? []))
  const isStray = (key: string): boolean => {
    const objectId = objectIdOf(key)
    return objectId === undefined ? key.startsWith(quarantinePrefix) : !known.has(objectId)
  }
  for (const key of old.filter(isStray)) {
    signal.throwIfAborted()
    await context.objects.delete(key)
  }
  if (next !== null) await context.transact(uow => uow.jobs.enqueue('assets.sweep-strays', { from: next }))
}
