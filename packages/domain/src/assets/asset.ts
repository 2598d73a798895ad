import type { Timestamp } from '../shared/clock.ts'
import { type ImageFormat, imageNameOf, mediaTypeOf, type VariantName } from './image.ts'

/** Who may read the objects: everyone with the URL, or holders of a signed URL. */
export const assetVisibilities = ['public', 'private'] as const
export type AssetVisibility = (typeof assetVisibilities)[number]

/** A smaller WebP beside the image. Sizes in pixels and bytes. */
export interface ImageVariant {
  readonly name: VariantName
  /** Of the object in storage. */
  readonly key: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly type: string
}

/** What a record shows of its asset; transports turn keys into URLs. */
export interface Image {
  readonly id: number
  readonly key: string
  /** Pixels, upright. */
  readonly width: number
  readonly height: number
  /** More than one: animated. Variants are stills of the first. */
  readonly frames: number
  /** ThumbHash of some 25 bytes, base64: a blurred placeholder. */
  readonly thumbhash: string
  readonly variants: readonly ImageVariant[]
}

/** An image of a user in object storage, re-encoded and without metadata. */
export interface Asset extends Image {
  /** Null once the account is deleted; the row then waits for the sweeper. */
  readonly ownerId: number | null
  /** The unguessable part of its keys. */
  readonly objectId: string
  /** Hex SHA-256 of the file as it was sent: equal for duplicates. */
  readonly sha256: string
  readonly visibility: AssetVisibility
  /** `pending` until every object of it is in storage. */
  readonly status: 'pending' | 'ready'
  /** True: uploaded for its own sake, so it stays until it is deleted. */
  readonly kept: boolean
  readonly format: ImageFormat
  /** Bytes of the image itself; `storedBytes` adds the variants. */
  readonly bytes: number
  readonly storedBytes: number
  readonly createdAt: Timestamp
}

/** Seconds before the sweeper acts. Source: `spec/reliability.md` 14.6, 14.8. */
export const assetGrace = {
  /** A `pending` row: whoever stored it has died. */
  pendingSeconds: 3_600,
  /** A row nothing points at, and an object without a row. */
  unusedSeconds: 86_400,
} as const

interface Naming {
  readonly ownerId: number
  readonly objectId: string
  readonly visibility: AssetVisibility
}

/** Private objects have a prefix of their own, so that a bucket's policy can tell them apart. */
const folderOf = ({ ownerId, visibility }: Naming): string =>
  visibility === 'private' ? `private/${ownerId}` : `${ownerId}`

/** `<user_id>/images/<slug>_<uuid>.<ext>` (`documented-api.md` 4.4). */
export function imageKeyOf(naming: Naming, file: { readonly name: string; readonly format: ImageFormat }): string {
  const { slug, ext } = imageNameOf(file.name, file.format)
  return `${folderOf(naming)}/images/${slug}_${naming.objectId}.${ext}`
}

export const variantKeyOf = (naming: Naming, name: VariantName): string =>
  `${folderOf(naming)}/variants/${naming.objectId}_${name}.webp`

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ownKey = new RegExp(
  String.raw`^(?:private/)?\d+/(?:images/[a-z0-9_]{1,64}_(${uuid})\.(?:gif|jpe?g|png|webp)|variants/(${uuid})_(?:thumb|medium|large)\.webp)$`,
)

/** The `objectId` in a key of ours; undefined for an object that something else put into the bucket. */
export function objectIdOf(key: string): string | undefined {
  const match = ownKey.exec(key)
  return match?.[1] ?? match?.[2]
}

/** Every object of an asset. */
export const keysOf = (asset: Pick<Asset, 'key' | 'variants'>): readonly string[] => [
  asset.key,
  ...asset.variants.map(variant => variant.key),
]

/** Media type of the image itself. */
export const assetTypeOf = ({ format }: Pick<Asset, 'format'>): string => mediaTypeOf(format)
