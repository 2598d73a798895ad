import { type Actor, AppError } from '@atelier/domain'
import { derivedSkuOf, derivedTitleOf, type Offer } from '@atelier/domain/offers'
import { combinationOf } from '@atelier/domain/products'
import type { CreateOfferInput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { attachChosenImage, attachImages, chooseRowImage } from '../catalog/image.ts'
import { requireParent, recordChangeWithEvent } from '../catalog/rows.ts'
import { auditedOffer, namesOf, offerFieldsOf, pricesOf } from './offer-fields.ts'

/** Active at once unless a status says otherwise; SKU and title that were not sent are derived. @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function createOffer(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateOfferInput,
): Promise<Offer> {
  const { productId, brand, manufacturerNumber, optionValueIds, imageAssetIds } = input
  const wanted = await chooseRowImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.products, productId, 'productId')
    const product = await uow.products.find({ id: productId }, 'staff')
    if (!product) throw new AppError('REFERENCE_MISSING', { field: 'productId' })
    const { sku = derivedSkuOf(input), title = derivedTitleOf(product.name, input) } = input
    const combination = optionValueIds && combinationOf(product.options, optionValueIds)
    const imageAssetId = await attachChosenImage(uow, actor, { wanted })
    await attachImages(uow, actor, { wanted: imageAssetIds, before: [] })
    const fields = {
      ...blank,
      ...offerFieldsOf(input),
      ...namesOf({ sku, title }),
      productId,
      brand,
      manufacturerNumber,
    }
    const parts = { combination, imageAssetIds, prices: pricesOf(input) }
    const offer = await uow.offers.insert({ ...fields, imageAssetId }, parts)
    const payload = { offerId: offer.id, productId, version: offer.version }
    await recordChangeWithEvent(uow, actor, {
      type: 'offer.created',
      payload,
      before: null,
      after: auditedOffer(offer),
    })
    return offer
  })
}

const blank = {
  barcode: null,
  weightG: null,
  manageStock: true,
  lowStockThreshold: 0,
  openingQuantity: 0,
  status: 'active',
  internalDescription: null,
} as const
