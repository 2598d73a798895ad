import { type Actor, AppError } from '@atelier/domain'
import {
  type Asset,
  type AssetVisibility,
  imageKeyOf,
  type NewAsset,
  type ProcessedImage,
  variantKeyOf,
} from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { putImage } from './put-image.ts'
import { eachFit, readImages, type SentImage } from './read-images.ts'
import { repairImages } from './repair-images.ts'

export type StoreContext = Needs<
  'transactIndependently' | 'readers' | 'images' | 'objects' | 'limiter' | 'settings' | 'secrets'
>

/** Whose room is used. */
type Owner = Pick<Actor, 'userId'>

/** Errors of every procedure that takes a file: spread it into a procedure's `errors`. */
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
  /** Set for one file whose repeat must meet the same object; otherwise each file gets a new one. */
  readonly objectId?: string
}

/** One file on its way into storage. */
interface Upload {
  readonly row: NewAsset
  readonly processed: ProcessedImage
}

interface Pending extends Upload {
  readonly asset: Asset
  /** False: another request stores the same object, and its row is not ours to delete. */
  readonly isOurs: boolean
}

/**
 * Files to assets, in their order, all or none (`spec/reliability.md` 14). Commits by itself: a row `pending`, the
 * objects, the row `ready`. Assets without a reference that are not marked as kept are swept after a day.
 * @throws INVALID_IMAGE, STORAGE_QUOTA_EXCEEDED, STORAGE_UNAVAILABLE, NOT_CONFIGURED; OVERLOADED, TIMEOUT, RATE_LIMITED
 */
export async function storeImages(context: StoreContext, actor: Owner, storing: Storing): Promise<readonly Asset[]> {
  const { files, visibility, objectId } = storing
  if (!context.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'uploads' })
  const sent = await readImages(context, files)
  const sentBytes = sent.reduce((sum, { bytes }) => sum + bytes.length, 0)
  await context.limiter.take('upload-bytes', String(actor.userId), sentBytes)

  const uploads = await eachFit(sent, async (image): Promise<Upload> => {
    const processed = await context.images.process(image.bytes, actor.userId)
    const naming = { ownerId: actor.userId, visibility, objectId: objectId ?? context.secrets.uuid() }
    return { row: newAsset(naming, image, processed), processed }
  })
  await repairImages(context, uploads)
  const pending = await begin(context, actor, uploads)
  await putAll(context, pending)
  return finish(context, pending)
}

/** The rows come first, so that no object is ever without one for long. @throws STORAGE_QUOTA_EXCEEDED */
function begin(context: StoreContext, actor: Owner, uploads: readonly Upload[]): Promise<readonly Pending[]> {
  return context.transactIndependently(async uow => {
    const { bytes } = await uow.assets.lockUsage(actor.userId)
    const wanted = uploads.reduce((sum, { row }) => sum + row.storedBytes, 0)
    requireRoom(context, bytes, wanted)
    const pending: Pending[] = []
    for (const upload of uploads) {
      const inserted = await uow.assets.insert(upload.row)
      const asset = inserted ?? (await uow.assets.findByObjectId(upload.row.objectId))
      if (!asset) throw new AppError('CONTENTION', undefined, { retryAfterSeconds: 1 })
      pending.push({ ...upload, asset, isOurs: inserted !== undefined })
    }
    return pending
  })
}

/** Objects of one id are equal, so two requests may both put them. @throws STORAGE_UNAVAILABLE */
async function putAll(context: StoreContext, pending: readonly Pending[]): Promise<void> {
  const results = await Promise.allSettled(pending.map(({ asset, processed }) => putImage(context, asset, processed)))
  const failed = results.find(result => result.status === 'rejected')
  if (!failed) return
  const ours = pending.filter(({ isOurs }) => isOurs).map(({ asset }) => asset.id)
  // Should this fail too, the sweeper finds the rows.
  if (ours.length > 0) await context.transactIndependently(uow => uow.assets.deletePending(ours)).catch(() => {})
  throw failed.reason
}

/** @throws STORAGE_UNAVAILABLE when a row is gone: the request that inserted it failed meanwhile */
function finish(context: StoreContext, pending: readonly Pending[]): Promise<readonly Asset[]> {
  return context.transactIndependently(async uow => {
    if (!(await uow.assets.markReady(pending.map(({ asset }) => asset.id)))) throw new AppError('STORAGE_UNAVAILABLE')
    return pending.map(({ asset }) => ({ ...asset, status: 'ready' }))
  })
}

interface Naming {
  readonly ownerId: number
  readonly visibility: AssetVisibility
  readonly objectId: string
}

function newAsset(naming: Naming, { name, sha256 }: SentImage, processed: ProcessedImage): NewAsset {
  const { image, variants, ...facts } = processed
  const sizes = [image, ...variants].map(({ bytes }) => bytes.length)
  return {
    ...naming,
    ...facts,
    sha256,
    kept: false,
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
