import { timestampOf } from '@atelier/domain'
import { type Import, imageReason, type WaitingImage } from '@atelier/domain/imports'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { tell } from './apply-batch.ts'
import { type FetchedFile, fetchImage, storeFetched } from './fetch-image.ts'

type FetchTools = StoreContext & Needs<'transact' | 'outside' | 'clock'>

/** URLs of one job, those that are asked for at once, and how often one is tried. */
const bounds = { urls: 60, atOnce: 4, attempts: 3, rows: 500, pauseSeconds: 2 } as const

/**
 * Fetches images of an import that has ended, some at a time, and leaves the rest to a job of its own. They are asked
 * for together and decoded one by one: one of the two turns that decoding has stays free for whoever uploads.
 */
export async function fetchImages(context: FetchTools, importId: number, signal: AbortSignal): Promise<void> {
  const found = await context.readers.imports.find(importId)
  if (!found) return
  const waiting = await context.transact(uow => uow.importImages.waiting(importId, bounds.urls))
  for (let at = 0; at < waiting.length; at += bounds.atOnce)
    await fetchSome(context, { found, images: waiting.slice(at, at + bounds.atOnce), signal })
  while ((await attachSome(context, found)) === bounds.rows) signal.throwIfAborted()
  await context.transact(async uow => {
    const [next] = await uow.importImages.waiting(importId, 1)
    if (!next) return
    const startAfter = timestampOf(context.clock.now() + bounds.pauseSeconds * next.attempts ** 2 * 1_000)
    await uow.jobs.enqueue('imports.fetch-images', { importId }, { startAfter })
  })
}

interface Some {
  readonly found: Import
  readonly images: readonly WaitingImage[]
  readonly signal: AbortSignal
}

/** What is done of them is noted one by one: another attempt goes on behind the last. */
async function fetchSome(context: FetchTools, { found, images, signal }: Some): Promise<void> {
  signal.throwIfAborted()
  const fetched = await Promise.all(images.map(({ url }) => fetchImage(context.outside, url, signal)))
  for (const [at, { url, attempts }] of images.entries()) {
    const got = fetched[at]
    if (!got) continue
    const came = 'file' in got ? await stored(context, found, { url, file: got.file }) : got
    await context.transact(async ({ importImages }) => {
      if ('assetId' in came) await importImages.store(found.id, url, came.assetId)
      else if ('refused' in came) await importImages.refuse(found.id, came.refused)
      else if (attempts + 1 < bounds.attempts) await importImages.tryLater(found.id, url)
      else await importImages.refuse(found.id, came.later)
    })
  }
}

const stored = async (context: FetchTools, { requestedBy }: Import, fetched: FetchedFile) =>
  requestedBy === null
    ? { refused: imageReason('image_without_owner', fetched.url) }
    : storeFetched(context, { userId: requestedBy }, fetched)

const attachSome = (context: FetchTools, { id, kind }: Import): Promise<number> =>
  context.transact(async uow => {
    const rows = await uow.importImages.attach(id, kind, bounds.rows)
    const shown = await uow.imports.find(id)
    if (rows > 0 && shown) await tell(uow, 'import.progressed', shown)
    return rows
  })
