import type { Timestamp } from '../shared/clock.ts'

export const collectionKinds = ['manual', 'rule'] as const
type CollectionKind = (typeof collectionKinds)[number]

/** Which products a collection holds by itself: those that meet every condition it names. */
export interface CollectionRule {
  readonly categoryIds?: readonly number[] | undefined
  readonly subCategoryIds?: readonly number[] | undefined
  /** Any of them. */
  readonly tags?: readonly string[] | undefined
  /** Of an active offer. */
  readonly brands?: readonly string[] | undefined
}

/** Products shown together. */
export interface Collection {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly kind: CollectionKind
  /** Null: by hand. */
  readonly rule: CollectionRule | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type CollectionFields = Pick<Collection, 'name' | 'slug' | 'kind' | 'rule'>

export const collectionFieldsOf = ({ name, slug, kind, rule }: Collection): CollectionFields => ({
  name,
  slug,
  kind,
  rule,
})
