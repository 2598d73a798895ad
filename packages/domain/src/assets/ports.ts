import type { Page, PageRequest } from '../shared/page.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Asset } from './asset.ts'
import type { ImageFormat, VariantName } from './image.ts'

/** How much a user has stored. */
export interface AssetUsage {
  readonly count: number
  /** Images and variants together. */
  readonly bytes: number
}

/** A file as one user sent it. */
export interface AssetContent {
  readonly ownerId: number
  /** Hex SHA-256 of the file as it was sent. */
  readonly sha256: string
}

export interface AssetReader {
  find(id: number): Promise<Asset | undefined>
  /** By the unguessable part of its keys. */
  findByObjectId(objectId: string): Promise<Asset | undefined>
  /** Ready ones, newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: { readonly ownerId: number }, page: PageRequest): Promise<Page<Asset>>
  usageOf(ownerId: number): Promise<AssetUsage>
  /** Ready ones made of these bytes, newest first. */
  listByContent(content: AssetContent, limit: number): Promise<readonly Asset[]>
  /** Those of the given `objectId`s that have a row. */
  knownOf(objectIds: readonly string[]): Promise<ReadonlySet<string>>
  /** `pending` rows begun before a moment, the oldest first. */
  listPending(before: Timestamp, limit: number): Promise<readonly Asset[]>
}

export type NewAsset = Omit<Asset, 'id' | 'ownerId' | 'status' | 'createdAt'> & AssetContent

/** Which row a removal may hit: all conditions stand in its WHERE. */
interface AssetTarget {
  readonly id: number
  /** Set: only if this user owns it. Staff leave it out. */
  readonly ownerId?: number
}

export interface AssetRepository extends AssetReader {
  /** Takes turns with this user's other uploads until commit, and says what is stored by now. */
  lockUsage(ownerId: number): Promise<AssetUsage>
  /** A `pending` row; undefined when there is one of this `objectId`. */
  insert(asset: NewAsset): Promise<Asset | undefined>
  /** Whether every one of them is there; they are ready then. */
  markReady(ids: readonly number[]): Promise<boolean>
  /** Removes those that are still pending. */
  deletePending(ids: readonly number[]): Promise<void>
  /** Begins the grace anew: it was just pointed at, or just let go. */
  touch(id: number): Promise<void>
  /** Uploaded for its own sake from now on. */
  keep(id: number): Promise<void>
  /** A ready, public one of that user that a row may point at, held until commit. */
  lockFor(target: AssetTarget): Promise<Asset | undefined>
  /** The row as it was; undefined when none met the target. @throws IN_USE */
  delete(target: AssetTarget): Promise<Asset | undefined>
  /** All of a user's that is not used elsewhere will be swept: the account goes. */
  releaseAllOf(ownerId: number): Promise<void>
  /** Deletes up to `limit` rows without references that were not touched since. Foreign keys say which tables refer. */
  deleteUnused(before: Timestamp, limit: number): Promise<readonly Asset[]>
}

/** One file of a result: what goes into storage. */
export interface EncodedImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly type: string
}

/** A decoded and re-encoded image: upright, sRGB, without metadata. */
export interface ProcessedImage {
  readonly format: ImageFormat
  readonly frames: number
  readonly thumbhash: string
  readonly image: EncodedImage
  /** From the smallest; those that would not be smaller than the image are left out, but for `thumb`. */
  readonly variants: readonly (EncodedImage & { readonly name: VariantName })[]
}

/** Turns files of strangers into images of ours (`spec/reliability.md` 14.3, 14.4). */
export interface ImagePipeline {
  /** Looks at the head of a file only. @throws UnfitImage, OVERLOADED */
  inspect(bytes: Uint8Array): Promise<ImageFormat>
  /**
   * `userId`: whose upload it is. Users take turns, so one of them never delays another by more than one image.
   * @throws UnfitImage; OVERLOADED when the queue is full, TIMEOUT after 5 s of work
   */
  process(bytes: Uint8Array, userId: number): Promise<ProcessedImage>
}
