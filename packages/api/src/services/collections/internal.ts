import { AppError } from '@atelier/domain'
import { type Collection, collectionFieldsOf, type CollectionRule } from '@atelier/domain/collections'
import type { RecordKind } from '../internal/change.ts'

/** A collection with the products that were chosen by hand; undefined: they were not read. */
export interface FilledCollection extends Collection {
  readonly productIds?: readonly number[] | undefined
}

export const collectionRecord = {
  resource: 'collection',
  about: ({ id, version }: Collection) => ({ collectionId: id, version }),
  fields: (collection: FilledCollection) => ({
    ...collectionFieldsOf(collection),
    ...(collection.productIds && { productIds: collection.productIds }),
  }),
} satisfies RecordKind<FilledCollection>

export const kindOf = (rule: CollectionRule | null) => ({ kind: rule ? ('rule' as const) : ('manual' as const), rule })

/** @throws RULE_VIOLATED for a rule beside products chosen by hand */
export function requireOneWay(rule: CollectionRule | null, productIds: readonly number[] | undefined): void {
  if (!rule || !productIds) return
  throw new AppError('RULE_VIOLATED', { rule: 'by_hand_or_by_rule', fields: ['rule', 'productIds'] })
}
