import { timestampOf } from '@atelier/domain'
import { type Asset, assetGrace, keysOf } from '@atelier/domain/assets'
import type { Needs } from '../../tools.ts'

type SweepTools = Needs<'apart' | 'readers' | 'objects' | 'clock'>

/** Rows of one run; the next one goes on. */
const atMost = 200

/**
 * Ends what was left half done: `pending` rows whose request died, and rows that nothing points at any more.
 * Does nothing where there is no bucket.
 */
export async function sweepAssets(tools: SweepTools, signal: AbortSignal): Promise<void> {
  if (!tools.objects.isConfigured) return
  await finishPending(tools, signal)
  await removeUnused(tools)
}

const before = ({ clock }: Pick<SweepTools, 'clock'>, seconds: number) => timestampOf(clock.now() - seconds * 1_000)

/** All of its objects are there: the row is good. One is missing: row and objects go. */
async function finishPending(tools: SweepTools, signal: AbortSignal): Promise<void> {
  const pending = await tools.readers.assets.listPending(before(tools, assetGrace.pendingSeconds), atMost)
  for (const asset of pending) {
    signal.throwIfAborted()
    const heads = await Promise.all(keysOf(asset).map(key => tools.objects.head(key)))
    if (heads.every(head => head !== null)) await tools.apart(uow => uow.assets.markReady([asset.id]))
    else {
      await tools.apart(uow => uow.assets.deletePending([asset.id]))
      await removeObjects(tools, [asset])
    }
  }
}

/** Should the process end between the two steps, the objects are strays for a later run. */
async function removeUnused(tools: SweepTools): Promise<void> {
  const cutoff = before(tools, assetGrace.unusedSeconds)
  await removeObjects(tools, await tools.apart(uow => uow.assets.deleteUnused(cutoff, atMost)))
}

async function removeObjects({ objects }: SweepTools, assets: readonly Asset[]): Promise<void> {
  for (const asset of assets) await Promise.all(keysOf(asset).map(key => objects.remove(key)))
}
