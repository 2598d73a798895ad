import { type Actor, AppError, includesRole, type UnitOfWork } from '@atelier/domain'
import { findAssetByUrl } from './find-asset-by-url.ts'
import { admitUpload, storeImages, type StoreContext } from './store-images.ts'

/** The image fields of an input: at most one of them names an image; null takes the image away. */
interface ImageInput {
  readonly imageAssetId?: number | null | undefined
  readonly imageUrl?: string | null | undefined
  readonly imageBlob?: File | undefined
}

/** The asset that a row will point at, and the input key that named it, for a refusal. Undefined id: as it is. */
export interface ChosenImage {
  readonly id: number | null | undefined
  readonly key: 'imageAssetId' | 'imageUrl' | 'imageAssetIds'
}

/**
 * Before the row's transaction: stores the file, if there is one, or finds the asset of the URL. A file whose row is
 * never written is swept after a day.
 * @example
 * ```ts
 * const chosen = await chooseImage(context, actor, input)
 * return context.transact(async uow => {
 *   const before = await uow.events.lock(input.id)
 *   const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
 *   …
 * ```
 * @throws RULE_VIOLATED when several are sent, REFERENCE_MISSING for a URL of no asset; what `storeImages` throws
 */
export async function chooseImage(context: StoreContext, actor: Actor, input: ImageInput): Promise<ChosenImage> {
  const { imageAssetId, imageUrl, imageBlob } = requireOneImage(input)
  if (imageBlob) {
    await admitUpload(context, actor)
    const [asset] = await storeImages(context, actor, { files: [imageBlob], visibility: 'public' })
    return { id: asset?.id, key: 'imageAssetId' }
  }
  if (typeof imageUrl !== 'string') {
    const isNone = imageAssetId === null || imageUrl === null
    return { id: imageAssetId ?? (isNone ? null : undefined), key: 'imageAssetId' }
  }
  const asset = await findAssetByUrl(context, imageUrl)
  if (!asset) throw new AppError('REFERENCE_MISSING', { field: 'imageUrl' })
  return { id: asset.id, key: 'imageUrl' }
}

/** @throws RULE_VIOLATED when several of the fields name an image */
export function requireOneImage(input: ImageInput): ImageInput {
  const { imageAssetId, imageUrl, imageBlob } = input
  const given = Object.entries({ imageAssetId, imageUrl, imageBlob }).filter(
    ([, value]) => value !== undefined && value !== null,
  )
  if (given.length > 1) throw new AppError('RULE_VIOLATED', { rule: 'one_image', fields: given.map(([key]) => key) })
  return input
}

interface Attaching {
  readonly chosen: ChosenImage
  /** What the row points at so far. */
  readonly before?: { readonly id: number } | null | undefined
}

/**
 * In the transaction that sets the row's asset id: holds the new asset until commit and gives the old one a day until
 * it is swept. @returns the id for the row's column
 * @throws REFERENCE_MISSING unless it is a ready, public asset of the actor; staff may use an asset of any owner
 */
export async function attachImage(
  uow: UnitOfWork,
  actor: Actor,
  { chosen: { id, key }, before }: Attaching,
): Promise<number | null> {
  const current = before?.id ?? null
  if (id === undefined || id === current) return current
  if (id !== null) {
    const owner = includesRole(actor.role, 'EMPLOYEE') ? {} : { ownerId: actor.userId }
    if (!(await uow.assets.lockFor({ id, ...owner }))) throw new AppError('REFERENCE_MISSING', { field: key })
    await uow.assets.touch(id)
  }
  if (current !== null) await uow.assets.touch(current)
  return id
}
