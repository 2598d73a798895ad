import { timestampOf } from '@atelier/domain'
import { type Asset, assetGrace, keysOf } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'

type SweepTools = Needs<'transactIndependently' | 'readers' | 'objects' | 'clock'>

/** Rows of one run; the next one goes on. */
const atMost = 200

/**
 * Ends what was left half done: `pending` rows whose request died, and rows that nothing points at any more.
 * Does nothing where there is no bucket.
 */
export async function sweepAssets(context: SweepTools, signal: AbortSignal): Promise<void> {
  if (!context.objects.isConfigured) return
  await finishPending(context, signal)
  await removeUnused(context)
}

const before = ({ clock }: Pick<SweepTools, 'clock'>, seconds: number) => timestampOf(clock.now() - seconds * 1_000)

/** All of its objects are there: the row is good. One is missing: row and objects go. */
async function finishPending(context: SweepTools, signal: AbortSignal): Promise<void> {
  const pending = await context.readers.assets.listPending(before(context, assetGrace.pendingSeconds), atMost)
  for (const asset of pending) {
    signal.throwIfAborted()
    const heads = await Promise.all(keysOf(asset).map(key => context.objects.head(key)))
    if (heads.every(head => head !== null)) await context.transactIndependently(uow => uow.assets.markReady([asset.id]))
    else {
      await context.transactIndependently(uow => uow.assets.deletePending([asset.id]))
      await removeObjects(context, [asset])
    }
  }
}

/** Should the process end between the two steps, the objects are strays for a later run. */
async function removeUnused(context: SweepTools): Promise<void> {
  const cutoff = before(context, assetGrace.unusedSeconds)
  await removeObjects(context, await context.transactIndependently(uow => uow.assets.deleteUnused(cutoff, atMost)))
}

async function removeObjects({ objects }: SweepTools, assets: readonly Asset[]): Promise<void> {
  for (const asset of assets) await Promise.all(keysOf(asset).map(key => objects.delete(key)))
}
