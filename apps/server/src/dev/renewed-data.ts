import { cp, rename, rm } from 'node:fs/promises'
import { copiesOf } from '@atelier/db/embedded'
import type { App } from '../http/app.ts'
import type { ServedCopy } from './serve-copy.ts'

interface Originals {
  /** The filled database, no longer in use. */
  readonly databaseUrl: string
  /** The folder of the object store, filled; its copies take its place. */
  readonly bucket: string
  readonly serve: (databaseUrl: string) => Promise<ServedCopy>
  /** Called between the end of the old data and the start of the new. */
  readonly onRenewal: () => void
}

interface RenewedData extends AsyncDisposable {
  /** Its requests wait while the data is replaced. */
  readonly app: App
  /** Puts untouched copies in place of what is served. */
  renew(): Promise<void>
}

/** Serves a copy of a filled database and bucket. The next copy is made in advance, so that a renewal is a swap. */
export async function serveRenewedData({ databaseUrl, bucket, serve, onRenewal }: Originals): Promise<RenewedData> {
  const copies = await copiesOf(databaseUrl)
  const filledBucket = `${bucket}-filled`
  const nextBucket = `${bucket}-next`
  const usedBucket = `${bucket}-used`
  await cp(bucket, filledBucket, { recursive: true })
  const prepare = async (): Promise<ServedCopy> => {
    await cp(filledBucket, nextBucket, { recursive: true })
    return serve(await copies.create())
  }
  const first = await serve(await copies.create())
  await first.work()
  let serving = Promise.resolve(first)
  let spare = prepare()

  const swap = async (before: Promise<ServedCopy>): Promise<ServedCopy> => {
    const old = await before
    // A renewal just before this one prepares it.
    const next = await spare
    // Jobs of the old data end first, so that none of their mails arrives afterwards.
    await old[Symbol.asyncDispose]()
    await rename(bucket, usedBucket)
    await rename(nextBucket, bucket)
    onRenewal()
    await next.work()
    spare = (async () => {
      await Promise.all([rm(usedBucket, { recursive: true }), copies.delete(old.databaseUrl)])
      return prepare()
    })()
    // Whoever takes it learns of its failure.
    spare.catch(() => undefined)
    return next
  }
  return {
    app: async (request, node) => (await serving).app(request, node),
    async renew() {
      serving = swap(serving)
      await serving
    },
    async [Symbol.asyncDispose]() {
      const left = await Promise.allSettled([serving, spare])
      for (const copy of left) if (copy.status === 'fulfilled') await copy.value[Symbol.asyncDispose]()
    },
  }
}
