import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import type { Offer } from '@atelier/domain/offers'
import { combinationOf } from '@atelier/domain/products'
import type { UpdateOfferInput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, attachImages, chooseRowImage } from '../catalog/image.ts'
import { requireVersion, requireFound, requireParent, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedOffer, namesOf, offerFieldsOf, pricesOf } from './offer-fields.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function updateOffer(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: UpdateOfferInput,
): Promise<Offer> {
  const { id, imageAssetIds } = input
  // Before a file is stored for it; what counts is asked again under the lock.
  if (input.imageBlob) requireVersion(await context.readers.offers.find({ id }, 'staff'), 'offer', input)
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    const moved = await holdProduct(uow, input)
    const before = requireVersion(await uow.offers.lock(id), 'offer', input)
    const combination = await combinationFor(uow, input, before)
    const imageAssetId = await attachChosenImage(uow, actor, { wanted, before: before.image })
    await attachImages(uow, actor, { wanted: imageAssetIds, before: before.images })
    const { sku = before.sku, title = before.title } = input
    const productId = moved ?? before.productId
    const fields = {
      ...offerFieldsOf({ ...input, productId: productId === before.productId ? undefined : productId }),
      ...namesOf({ sku, title }),
      imageAssetId,
    }
    const offer = await uow.offers.update(id, fields, { combination, imageAssetIds, prices: pricesOf(input) })
    await recordChangeWithEvent(uow, actor, {
      type: 'offer.updated',
      payload: { offerId: id, productId: offer.productId, previousProductId: before.productId, version: offer.version },
      before: auditedOffer(before),
      after: auditedOffer(offer),
    })
    return offer
  })
}

/** From the top down, as everybody who locks both does: where it moves to, or whose options it chooses from. */
async function holdProduct(uow: UnitOfWork, { id, productId, optionValueIds }: UpdateOfferInput) {
  if (productId !== undefined) await requireParent(uow.products, productId, 'productId')
  else if (optionValueIds) {
    const { productId: own } = requireFound(await uow.offers.find({ id }, 'staff'), 'offer')
    await requireParent(uow.products, own, 'productId')
  }
  return productId
}

/** Undefined: as it is. @throws RULE_VIOLATED where it moves and its values would stay behind */
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
