import { type Actor, AppError, transliteratedSlugOf } from '@atelier/domain'
import { type Collection, collectionFieldsOf, type CollectionRule } from '@atelier/domain/collections'
import type { DeleteInput } from '../../schemas/catalog.ts'
import type { CreateCollectionInput, UpdateCollectionInput } from '../../schemas/collections.ts'
import type { Needs } from '../../app-services.ts'
import { requireVersion, recordChangeWithEvent } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; INVALID_INPUT for a name that leaves no slug */
export function createCollection(
  context: Needs<'transact'>,
  actor: Actor,
  input: CreateCollectionInput,
): Promise<Collection> {
  const { name, rule = null, productIds } = input
  requireOneWay(rule, productIds)
  const slug = transliteratedSlugOf(name)
  return context.transact(async uow => {
    const collection = await uow.collections.insert({ name, slug, ...kindOf(rule) })
    if (productIds) await uow.collections.setProducts(collection.id, productIds)
    await recordChangeWithEvent(uow, actor, {
      type: 'collection.created',
      payload: { collectionId: collection.id, version: collection.version },
      before: null,
      after: { ...collectionFieldsOf(collection), productIds },
    })
    return collection
  })
}

/** A rule takes the place of what was filled by hand, and the other way round. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED */
export function updateCollection(
  context: Needs<'transact'>,
  actor: Actor,
  input: UpdateCollectionInput,
): Promise<Collection> {
  const { id, name, rule, productIds } = input
  const renamed = name === undefined ? {} : { name, slug: transliteratedSlugOf(name) }
  return context.transact(async uow => {
    const before = requireVersion(await uow.collections.lock(id), 'collection', input)
    requireOneWay(rule === undefined ? before.rule : rule, productIds)
    const collection = await uow.collections.update(id, { ...renamed, ...(rule === undefined ? {} : kindOf(rule)) })
    const held = rule ? [] : productIds
    if (held) await uow.collections.setProducts(id, held)
    await recordChangeWithEvent(uow, actor, {
      type: 'collection.updated',
      payload: { collectionId: id, version: collection.version },
      before: collectionFieldsOf(before),
      after: { ...collectionFieldsOf(collection), ...(productIds && { productIds }) },
    })
    return collection
  })
}

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteCollection(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return context.transact(async uow => {
    const before = requireVersion(await uow.collections.lock(input.id), 'collection', input)
    await uow.collections.delete(before.id)
    await recordChangeWithEvent(uow, actor, {
      type: 'collection.deleted',
      payload: { collectionId: before.id, version: before.version },
      before: collectionFieldsOf(before),
      after: null,
    })
  })
}

const kindOf = (rule: CollectionRule | null) => ({ kind: rule ? ('rule' as const) : ('manual' as const), rule })

function requireOneWay(rule: CollectionRule | null, productIds: readonly number[] | undefined): void {
  if (!rule || !productIds) return
  throw new AppError('RULE_VIOLATED', { rule: 'by_hand_or_by_rule', fields: ['rule', 'productIds'] })
}
