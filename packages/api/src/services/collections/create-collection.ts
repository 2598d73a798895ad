import { type Actor, transliteratedSlugOf } from '@atelier/domain'
import type { Collection } from '@atelier/domain/collections'
import type { CreateCollectionInput } from '../../schemas/collections.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { collectionRecord as kind, kindOf, requireOneWay } from './internal.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; INVALID_INPUT for a name that leaves no slug */
export function createCollection(
  context: Needs<'transact'>,
  actor: Actor,
  { name, slug: sentSlug, rule = null, productIds }: CreateCollectionInput,
): Promise<Collection> {
  requireOneWay(rule, productIds)
  const derivedSlug = sentSlug ?? transliteratedSlugOf(name)
  return context.transact(async uow => {
    const slug = sentSlug ?? (await uow.collections.freeSlug(derivedSlug))
    const collection = await uow.collections.insert({ name, slug, ...kindOf(rule) })
    if (productIds) await uow.collections.setProducts(collection.id, productIds)
    const record = { ...collection, productIds }
    await recordCreation(uow, actor, { kind, record, events: [['collection.created', kind.about(record)]] })
    return collection
  })
}
