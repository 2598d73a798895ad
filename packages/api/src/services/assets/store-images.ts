import { type Actor, AppError } from '@atelier/domain'
import {
  type Asset,
  type AssetIdentity,
  type AssetVisibility,
  imageKeyOf,
  keysOf,
  type NewAsset,
  type NewObject,
  type ProcessedImage,
  variantKeyOf,
} from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { eachFit, readImages, type SentImage } from './read-images.ts'

export type StoreContext = Needs<
  'transactIndependently' | 'readers' | 'images' | 'objects' | 'limiter' | 'settings' | 'secrets'
>

/** Whose room is used. */
type Owner = Pick<Actor, 'userId'>

/** What every verb that takes a file can answer with: spread it into a procedure's `errors`. */
export const uploadErrors = [
  'INVALID_IMAGE',
  'STORAGE_QUOTA_EXCEEDED',
  'STORAGE_UNAVAILABLE',
  'NOT_CONFIGURED',
] as const

/**
 * Before a body with files is read: the bucket, the user's room and the limit of uploads.
 * @throws NOT_CONFIGURED, STORAGE_QUOTA_EXCEEDED, RATE_LIMITED
 */
export async function admitUpload(
  context: Needs<'objects' | 'readers' | 'limiter' | 'settings'>,
  actor: Owner,
): Promise<void> {
  if (!context.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'uploads' })
  await context.limiter.take('upload', String(actor.userId))
  const { bytes } = await context.readers.assets.usageOf(actor.userId)
  requireRoom(context, bytes, 1)
}

interface Storing {
  readonly files: readonly File[]
  readonly visibility: AssetVisibility
  /** True: uploaded for its own sake. False: for a row that will point at it, or else it is swept. */
  readonly kept: boolean
}

/**
 * Files to assets, in their order, all or none (`spec/reliability.md` 14). Commits by itself: a row `pending`, the
 * objects, the row `ready`. Bytes this user has stored before are not stored again, so a repeat changes nothing.
 * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED; OVERLOADED, TIMEOUT, RATE_LIMITED
 */
export async function storeImages(context: StoreContext, actor: Owner, storing: Storing): Promise<readonly Asset[]> {
  const { files, visibility, kept } = storing
  if (!context.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'uploads' })
  const sent = await readImages(context, files)
  const sentBytes = sent.reduce((sum, { bytes }) => sum + bytes.length, 0)
  await context.limiter.take('upload-bytes', String(actor.userId), sentBytes)

  const identityOf = ({ sha256 }: SentImage): AssetIdentity => ({ ownerId: actor.userId, visibility, sha256 })
  const distinct = [...new Map(sent.map(image => [image.sha256, image])).values()]
  const stored = await Promise.all(distinct.map(image => findWhole(context, identityOf(image))))
  const fresh = distinct.filter((_, at) => stored[at] === undefined)
  const processed = await eachFit(fresh, ({ bytes }) => context.images.process(bytes, actor.userId))
  const rows = processed.map((image, at) => {
    const { name, sha256 } = fresh[at] ?? { name: '', sha256: '' }
    return newAsset(
      { ownerId: actor.userId, visibility, sha256 },
      { objectId: context.secrets.uuid(), name, kept, image },
    )
  })
  const pending = await begin(context, actor, rows)
  await putAll(context, pending, processed)
  const assets = await finish(context, pending, { kept, already: stored })
  const bySha = new Map(distinct.map(({ sha256 }, at) => [sha256, stored[at]]))
  fresh.forEach(({ sha256 }, at) => bySha.set(sha256, pending[at]?.asset))
  return sent.map(({ sha256 }) => {
    const asset = assets.get(bySha.get(sha256)?.id ?? 0)
    if (!asset) throw new AppError('STORAGE_UNAVAILABLE')
    return asset
  })
}

/** The asset of these bytes. Undefined when the store has lost an object of it: the upload then stores it again. */
async function findWhole(
  { readers, objects }: Needs<'readers' | 'objects'>,
  identity: AssetIdentity,
): Promise<Asset | undefined> {
  const asset = await readers.assets.findByContent(identity)
  if (asset?.status !== 'ready') return undefined
  const heads = await Promise.all(keysOf(asset).map(key => objects.head(key)))
  return heads.every(head => head !== null) ? asset : undefined
}

interface Pending {
  readonly asset: Asset
  /** False: another request of this user is storing the same bytes, and its row is not ours to delete. */
  readonly isOurs: boolean
}

/** The rows come first, so that no object is ever without one for long. @throws STORAGE_QUOTA_EXCEEDED */
async function begin(context: StoreContext, actor: Owner, rows: readonly NewAsset[]): Promise<readonly Pending[]> {
  if (rows.length === 0) return []
  return context.transactIndependently(async uow => {
    const { bytes } = await uow.assets.lockUsage(actor.userId)
    requireRoom(
      context,
      bytes,
      rows.reduce((sum, row) => sum + row.storedBytes, 0),
    )
    const pending: Pending[] = []
    for (const row of rows) {
      const inserted = await uow.assets.insert(row)
      const asset = inserted ?? (await uow.assets.findByContent(row))
      if (!asset) throw new AppError('CONTENTION', undefined, { retryAfterSeconds: 1 })
      pending.push({ asset, isOurs: inserted !== undefined })
    }
    return pending
  })
}

/** Equal bytes give equal objects, so two who store the same may both put. @throws STORAGE_UNAVAILABLE */
async function putAll(
  context: StoreContext,
  pending: readonly Pending[],
  images: readonly ProcessedImage[],
): Promise<void> {
  const puts = pending.flatMap(({ asset }, at) => {
    const image = images[at]
    const files = image ? [image.image, ...image.variants] : []
    const keys = keysOf(asset)
    return files.map(({ type, bytes }, n) => ({ key: keys[n] ?? '', type, body: bytes }))
  })
  const results = await Promise.allSettled(puts.map(object => putVerified(context, object)))
  const failed = results.find(result => result.status === 'rejected')
  if (!failed) return
  const ours = pending.filter(({ isOurs }) => isOurs).map(({ asset }) => asset.id)
  // Should this fail too, the sweeper finds the rows.
  if (ours.length > 0) await context.transactIndependently(uow => uow.assets.deletePending(ours)).catch(() => {})
  throw failed.reason
}

/** Asks the store for what it took: one that answers 200 may have kept nothing. @throws STORAGE_UNAVAILABLE */
async function putVerified({ objects }: Needs<'objects'>, object: NewObject): Promise<void> {
  await objects.put(object)
  const head = await objects.head(object.key)
  if (head?.bytes !== object.body.length) throw new AppError('STORAGE_UNAVAILABLE')
}

interface Finishing {
  readonly kept: boolean
  readonly already: readonly (Asset | undefined)[]
}

async function finish(
  context: StoreContext,
  pending: readonly Pending[],
  { kept, already }: Finishing,
): Promise<ReadonlyMap<number, Asset>> {
  const assets = [...pending.map(({ asset }) => asset), ...already.flatMap(asset => asset ?? [])]
  return context.transactIndependently(async uow => {
    const ids = pending.map(({ asset }) => asset.id)
    // A row is gone when the request that made it failed meanwhile; then so has this one.
    if (ids.length > 0 && !(await uow.assets.markReady(ids))) throw new AppError('STORAGE_UNAVAILABLE')
    const found = new Map<number, Asset>()
    for (const { id } of assets) {
      if (kept) await uow.assets.keep(id)
      else await uow.assets.touch(id)
      const asset = await uow.assets.find(id)
      if (asset) found.set(id, asset)
    }
    return found
  })
}

interface Making {
  readonly objectId: string
  readonly name: string
  readonly kept: boolean
  readonly image: ProcessedImage
}

function newAsset(
  identity: AssetIdentity,
  { objectId, name, kept, image: { image, variants, ...facts } }: Making,
): NewAsset {
  const naming = { ...identity, objectId }
  const sizes = [image, ...variants].map(({ bytes }) => bytes.length)
  return {
    ...identity,
    ...facts,
    objectId,
    kept,
    key: imageKeyOf(naming, { name, format: facts.format }),
    width: image.width,
    height: image.height,
    bytes: image.bytes.length,
    storedBytes: sizes.reduce((sum, size) => sum + size, 0),
    variants: variants.map(({ bytes, ...variant }) => ({
      ...variant,
      key: variantKeyOf(naming, variant.name),
      bytes: bytes.length,
    })),
  }
}

function requireRoom({ settings }: Needs<'settings'>, usedBytes: number, wantedBytes: number): void {
  const limitBytes = settings.uploadQuotaBytes
  if (usedBytes + wantedBytes > limitBytes) throw new AppError('STORAGE_QUOTA_EXCEEDED', { limitBytes, usedBytes })
}
