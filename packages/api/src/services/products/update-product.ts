import type { Actor } from '@atelier/domain'
import type { Product } from '@atelier/domain/products'
import type { UpdateProductInput } from '../../schemas/products.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { attachImages } from '../internal/images.ts'
import { requireParent } from '../internal/references.ts'
import { slugOfRename } from '../internal/slug-of-rename.ts'
import { productFieldsOf, productPartsOf, productRecord as kind } from './internal.ts'

/** A new `subCategoryId` moves it. @throws NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS, REFERENCE_MISSING; IN_USE for an option value of an offer; what `chooseImage` throws */
export async function updateProduct(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProductInput,
): Promise<Product> {
  const { id, subCategoryId, imageAssetIds } = input
  const fields = productFieldsOf(context, input)
  // A change that cannot be made stores no file.
  if (input.imageBlob) {
    const seen = await context.readers.products.find({ id }, 'staff')
    slugOfRename(input, requireChangeable(actor, { kind, input }, seen))
  }
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: async uow => {
      // Parents are locked before children, here as everywhere.
      if (subCategoryId !== undefined) await requireParent(uow.subCategories, subCategoryId, 'subCategoryId')
      return uow.products.lock(id)
    },
    update: async (uow, before) => {
      const imageAssetId = await attachImage(uow, actor, { chosen, before: before.image })
      await attachImages(uow, actor, { wanted: imageAssetIds, before: before.images })
      const derived = slugOfRename(input, before)
      const slug = derived === undefined ? input.slug : await uow.products.freeSlug(derived, id)
      return uow.products.update(id, { ...fields, slug, imageAssetId }, productPartsOf(input))
    },
    events: after => [['product.updated', kind.about(after)]],
  })
}
