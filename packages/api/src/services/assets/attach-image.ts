import { type Actor, AppError, includesRole, type UnitOfWork } from '@atelier/domain'
import { admitUpload, storeImages, type StoreContext } from './store-images.ts'

/** The image a caller wants a row to have: one stored before, or a file sent with the row. Undefined: as it is. */
export interface WantedImage {
  /** Id of an own asset; null takes the image away. */
  readonly assetId?: number | null | undefined
  readonly file?: File | undefined
  /** Input keys of the two, for a refusal. */
  readonly keys: readonly [assetId: string, file: string]
}

/**
 * Before the row's transaction: stores the file, if there is one, and says which asset the row shall point at;
 * undefined leaves it. A file whose row is never written is swept after a day.
 * @example
 * ```ts
 * const assetId = await chooseImage(tools, actor, { assetId: input.imageAssetId, file: input.imageBlob, keys: ['imageAssetId', 'imageBlob'] })
 * return tools.transact(async uow => {
 *   const before = await uow.events.lock(input.id)
 *   await attachImage(uow, actor, { wanted: assetId, before: before.image?.id, key: 'imageAssetId' })
 *   …
 * ```
 * @throws RULE_VIOLATED when both are sent; what `storeImages` throws
 */
export async function chooseImage(
  context: StoreContext,
  actor: Actor,
  { assetId, file, keys }: WantedImage,
): Promise<number | null | undefined> {
  if (!file) return assetId
  if (assetId !== undefined && assetId !== null) {
    throw new AppError('RULE_VIOLATED', { rule: 'one_image', fields: keys })
  }
  await admitUpload(context, actor)
  const [asset] = await storeImages(context, actor, { files: [file], visibility: 'public' })
  return asset?.id
}

export interface Attaching {
  /** What `chooseImage` said. */
  readonly wanted: number | null | undefined
  /** What the row points at so far. */
  readonly before?: number | null | undefined
  /** Input key of the asset's id, for a refusal. */
  readonly key: string
}

/**
 * In the transaction that sets the row's asset id: holds the new asset until commit and gives the old one a day until
 * it is swept. @returns the id for the row's column
 * @throws REFERENCE_MISSING unless it is a ready, public asset of the actor; staff may take anybody's
 */
export async function attachImage(
  uow: UnitOfWork,
  actor: Actor,
  { wanted, before = null, key }: Attaching,
): Promise<number | null> {
  if (wanted === undefined || wanted === before) return before
  if (wanted !== null) {
    const owner = includesRole(actor.role, 'EMPLOYEE') ? {} : { ownerId: actor.userId }
    if (!(await uow.assets.lockFor({ id: wanted, ...owner }))) throw new AppError('REFERENCE_MISSING', { field: key })
    await uow.assets.touch(wanted)
  }
  if (before !== null) await uow.assets.touch(before)
  return wanted
}
