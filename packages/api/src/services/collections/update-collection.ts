import type { Actor } from '@atelier/domain'
import type { Collection } from '@atelier/domain/collections'
import type { UpdateCollectionInput } from '../../schemas/collections.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { slugOfRename } from '../internal/slug-of-rename.ts'
import { collectionRecord as kind, type FilledCollection, kindOf, requireOneWay } from './internal.ts'

/** A rule replaces products chosen by hand, and they a rule. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED */
export async function updateCollection(
  context: Needs<'transact'>,
  actor: Actor,
  input: UpdateCollectionInput,
): Promise<Collection> {
  const { id, name, rule } = input
  const productIds = rule ? [] : input.productIds
  const { productIds: _products, ...collection } = await changeRecord<FilledCollection>(context, actor, {
    kind,
    input,
    lock: async uow => {
      const before = await uow.collections.lock(id)
      return before && productIds ? { ...before, productIds: await uow.collections.listProductIds(id) } : before
    },
    update: async (uow, before) => {
      requireOneWay(rule === undefined ? before.rule : rule, input.productIds)
      const derived = slugOfRename(input, before)
      const slug = derived === undefined ? input.slug : await uow.collections.freeSlug(derived, id)
      const after = await uow.collections.update(id, { name, slug, ...(rule === undefined ? {} : kindOf(rule)) })
      if (productIds) await uow.collections.setProducts(id, productIds)
      return { ...after, productIds }
    },
    events: after => [['collection.updated', kind.about(after)]],
  })
  return collection
}
