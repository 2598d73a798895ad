import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import type { Offer } from '@atelier/domain/offers'
import { combinationOf } from '@atelier/domain/products'
import type { UpdateOfferInput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { attachImages } from '../internal/images.ts'
import { requireFound, requireParent } from '../internal/references.ts'
import { announceAtOnce } from '../stock/internal.ts'
import { postCount } from '../waybills/post-count.ts'
import { namesOf, offerEventsOf, offerFieldsOf, offerRecord as kind, pricesOf } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, STALE_COUNT, WOULD_STRAND_ORDERS, REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function updateOffer(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateOfferInput,
): Promise<Offer> {
  const { id, imageAssetIds } = input
  // A change that cannot be made stores no file.
  if (input.imageBlob) requireChangeable(actor, { kind, input }, await context.readers.offers.find({ id }, 'staff'))
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: async uow => {
      await holdProduct(uow, input)
      return uow.offers.lock(id)
    },
    update: async (uow, before) => {
      const combination = await combinationFor(uow, input, before)
      const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
      await attachImages(uow, actor, { wanted: imageAssetIds, before: before.images })
      const { sku = before.sku, title = before.title, productId = before.productId } = input
      const fields = {
        ...offerFieldsOf({ ...input, productId: productId === before.productId ? undefined : productId }),
        ...namesOf({ sku, title }),
        imageAssetId,
      }
      const after = await uow.offers.update(id, fields, { combination, imageAssetIds, prices: pricesOf(input) })
      return countStock(uow, actor, { input, after })
    },
    events: offerEventsOf,
  })
}

interface Counted {
  readonly input: Pick<UpdateOfferInput, 'quantity' | 'expectedQuantity'>
  readonly after: Offer
}

/** A quantity that differs is a count, posted as a stocktake. @throws STALE_COUNT, WOULD_STRAND_ORDERS */
async function countStock(uow: UnitOfWork, actor: Actor, { input, after }: Counted): Promise<Offer> {
  const { quantity, expectedQuantity } = input
  const { id: offerId, onHand } = after
  if (quantity === undefined || quantity === onHand || !after.manageStock) return after
  if (expectedQuantity === undefined) {
    throw new AppError('STALE_COUNT', { lines: [{ offerId, expected: quantity, onHand }] })
  }
  const line = { offerId, quantity: null, countedQuantity: quantity, expectedOnHand: expectedQuantity }
  await postCount(uow, actor, {
    type: 'WAYBILL_STOCKTAKE',
    note: 'Quantity of the offer',
    lines: [line],
    announce: announceAtOnce,
  })
  return requireFound(await uow.offers.find({ id: offerId }, 'staff'), 'offer')
}

/** Parents are locked before children: the product it moves to, or whose options it chooses from. */
async function holdProduct(uow: UnitOfWork, { id, productId, optionValueIds }: UpdateOfferInput): Promise<void> {
  if (productId !== undefined) await requireParent(uow.products, productId, 'productId')
  else if (optionValueIds) {
    const { productId: own } = requireFound(await uow.offers.find({ id }, 'staff'), 'offer')
    await requireParent(uow.products, own, 'productId')
  }
}

/** Undefined leaves the options. @throws RULE_VIOLATED for a move that would leave option values behind */
async function combinationFor(uow: UnitOfWork, { productId, optionValueIds }: UpdateOfferInput, before: Offer) {
  const moves = productId !== undefined && productId !== before.productId
  if (optionValueIds) {
    const product = requireFound(await uow.products.find({ id: productId ?? before.productId }, 'staff'), 'product')
    return combinationOf(product.options, optionValueIds)
  }
  if (moves && before.options.length > 0) {
    throw new AppError('RULE_VIOLATED', { rule: 'options_of_its_product', fields: ['productId', 'optionValueIds'] })
  }
  return undefined
}
