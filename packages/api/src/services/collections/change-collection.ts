import { type Actor, AppError, catalogSlugOf } from '@atelier/domain'
import { type Collection, collectionFieldsOf, type CollectionRule } from '@atelier/domain/collections'
import type { RemoveInput } from '../../schemas/catalog.ts'
import type { CreateCollectionInput, UpdateCollectionInput } from '../../schemas/collections.ts'
import type { Needs } from '../../tools.ts'
import { asSeen, tellChange } from '../catalog/rows.ts'

/** @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; INVALID_INPUT for a name that leaves no slug */
export function createCollection(
  tools: Needs<'transact'>,
  actor: Actor,
  input: CreateCollectionInput,
): Promise<Collection> {
  const { name, rule = null, productIds } = input
  requireOneWay(rule, productIds)
  const slug = catalogSlugOf(name)
  return tools.transact(async uow => {
    const collection = await uow.collections.insert({ name, slug, ...kindOf(rule) })
    if (productIds) await uow.collections.setProducts(collection.id, productIds)
    await tellChange(uow, actor, {
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
  tools: Needs<'transact'>,
  actor: Actor,
  input: UpdateCollectionInput,
): Promise<Collection> {
  const { id, name, rule, productIds } = input
  const renamed = name === undefined ? {} : { name, slug: catalogSlugOf(name) }
  return tools.transact(async uow => {
    const before = asSeen(await uow.collections.lock(id), 'collection', input)
    requireOneWay(rule === undefined ? before.rule : rule, productIds)
    const collection = await uow.collections.update(id, { ...renamed, ...(rule === undefined ? {} : kindOf(rule)) })
    const held = rule ? [] : productIds
    if (held) await uow.collections.setProducts(id, held)
    await tellChange(uow, actor, {
      type: 'collection.updated',
      payload: { collectionId: id, version: collection.version },
      before: collectionFieldsOf(before),
      after: { ...collectionFieldsOf(collection), ...(productIds && { productIds }) },
    })
    return collection
  })
}

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function removeCollection(tools: Needs<'transact'>, actor: Actor, input: RemoveInput): Promise<void> {
  return tools.transact(async uow => {
    const before = asSeen(await uow.collections.lock(input.id), 'collection', input)
    await uow.collections.remove(before.id)
    await tellChange(uow, actor, {
      type: 'collection.removed',
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
