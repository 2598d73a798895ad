import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { derivedSkuOf, derivedTitleOf, type Offer } from '@atelier/domain/offers'
import { combinationOf } from '@atelier/domain/products'
import type { CreateOfferInput } from '../../schemas/offers.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { recordCreation } from '../internal/change.ts'
import { attachImages } from '../internal/images.ts'
import { requireFound, requireParent } from '../internal/references.ts'
import { announceAtOnce } from '../stock/internal.ts'
import { postCount } from '../waybills/post-count.ts'
import { namesOf, offerFieldsOf, offerRecord as kind, pricesOf } from './internal.ts'

/** Active at once unless a status says otherwise; SKU and title that were not sent are derived. @throws ALREADY_EXISTS, REFERENCE_MISSING, RULE_VIOLATED; what `chooseImage` throws */
export async function createOffer(
  context: StoreContext & Needs<'transact'>,
  actor: Actor,
  input: CreateOfferInput,
): Promise<Offer> {
  const { productId, brand, manufacturerNumber, optionValueIds, imageAssetIds } = input
  const chosen = await chooseImage(context, actor, input)
  return context.transact(async uow => {
    await requireParent(uow.products, productId, 'productId')
    const product = await uow.products.find({ id: productId }, 'staff')
    if (!product) throw new AppError('REFERENCE_MISSING', { field: 'productId' })
    const { sku = derivedSkuOf(input), title = derivedTitleOf(product.name, input) } = input
    const combination = optionValueIds && combinationOf(product.options, optionValueIds)
    const imageAssetId = await attachImage(uow, actor, { chosen })
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
    const inserted = await uow.offers.insert({ ...fields, imageAssetId }, parts)
    const record = await openStock(uow, actor, { offer: inserted, quantity: input.quantity })
    await recordCreation(uow, actor, { kind, record, events: [['offer.created', kind.about(record)]] })
    return record
  })
}

interface Opening {
  readonly offer: Offer
  readonly quantity: number | undefined
}

/** What a new offer begins with comes in by a waybill. */
async function openStock(uow: UnitOfWork, actor: Actor, { offer, quantity = 0 }: Opening): Promise<Offer> {
  if (quantity === 0 || !offer.manageStock) return offer
  const line = { offerId: offer.id, quantity, countedQuantity: null, expectedOnHand: null }
  await postCount(uow, actor, { type: 'WAYBILL_IN', note: 'Opening quantity', lines: [line], announce: announceAtOnce })
  return requireFound(await uow.offers.find({ id: offer.id }, 'staff'), 'offer')
}

const blank = {
  barcode: null,
  weightG: null,
  manageStock: true,
  lowStockThreshold: 0,
  status: 'active',
  internalDescription: null,
} as const
