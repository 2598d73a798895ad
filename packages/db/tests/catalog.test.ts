import type { OfferFields } from '@atelier/domain/offers'
import { describe, expect, it } from 'vitest'
import { type AppServices, backend } from './_backend.ts'

const named = (name: string) => ({ name, slug: name, position: 0, imageAssetId: null })
const aProduct = (name: string, subCategoryId: number) => ({
  name,
  slug: name,
  subCategoryId,
  description: '',
  descriptionHtml: '',
  status: 'published' as const,
  crossNumber: null,
  imageAssetId: null,
})
const anOffer = (productId: number, sku: string): OfferFields => ({
  productId,
  sku,
  title: sku,
  slug: sku,
  brand: 'Oak',
  manufacturerNumber: sku,
  barcode: null,
  weightG: null,
  imageAssetId: null,
  manageStock: true,
  lowStockThreshold: 0,
  status: 'active',
  internalDescription: null,
})

/** A category, a sub-category and a product in it. */
const aShop = (h: AppServices) =>
  h.transact(async uow => {
    const category = await uow.categories.insert(named('lamps'))
    const subCategory = await uow.subCategories.insert({ ...named('desk'), categoryId: category.id })
    const product = await uow.products.insert(aProduct('oak', subCategory.id))
    return { category, subCategory, product }
  })
const first = { limit: 20, cursor: null }

describe('the catalog', () => {
  it('gives back what was written, with the names of where it stands', async () => {
    await using h = await backend()
    const { category, subCategory, product } = await aShop(h)
    expect(category).toEqual({
      id: category.id,
      name: 'lamps',
      slug: 'lamps',
      position: 0,
      image: null,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      updatedAt: null,
    })
    expect(await h.readers.subCategories.find({ slug: 'desk' })).toEqual(subCategory)
    expect(subCategory).toMatchObject({ categoryId: category.id, categoryName: 'lamps', categorySlug: 'lamps' })
    expect(product).toMatchObject({
      categoryId: category.id,
      categorySlug: 'lamps',
      subCategoryName: 'desk',
      taxClassId: 1,
      tags: [],
      options: [],
      images: [],
    })
  })

  it('forgets the deleted and frees their names, but keeps their rows', async () => {
    await using h = await backend()
    const { category, subCategory, product } = await aShop(h)
    await h.transact(async uow => {
      await uow.products.delete(product.id)
      await uow.subCategories.delete(subCategory.id)
      await uow.categories.delete(category.id)
    })
    const { readers } = h
    expect([
      await readers.categories.find({ id: category.id }),
      await readers.subCategories.find({ slug: 'desk' }),
      await readers.products.find({ id: product.id }, 'staff'),
      (await readers.categories.list({ sort: 'position' }, first)).items,
      (await readers.products.list({ audience: 'staff', sort: 'newest' }, first)).items,
    ]).toEqual([undefined, undefined, undefined, [], []])
    const again = await aShop(h)
    expect(again.product.id).not.toBe(product.id)
    await h.transact(async uow => {
      expect(await uow.categories.lock(category.id)).toBeUndefined()
      expect([await uow.categories.hold(category.id), await uow.categories.hold(again.category.id)]).toEqual([
        false,
        true,
      ])
    })
  })

  it('counts the living children of each parent', async () => {
    await using h = await backend()
    const { category, subCategory, product } = await aShop(h)
    await h.transact(async uow => {
      const { id } = await uow.offers.insert(anOffer(product.id, 'ol-1'))
      const counts = async () => [
        await uow.categories.countChildren(category.id),
        await uow.subCategories.countChildren(subCategory.id),
        await uow.products.countChildren(product.id),
      ]
      expect(await counts()).toEqual([1, 1, 1])
      await uow.offers.delete(id)
      expect(await counts()).toEqual([1, 1, 0])
    })
  })

  it('says which name is taken, whoever took it first', async () => {
    await using h = await backend({ poolSize: 8 })
    const { product } = await aShop(h)
    const make = () => h.transact(uow => uow.categories.insert(named('chairs')))
    const made = await Promise.allSettled([make(), make(), make(), make()])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await h.transact(uow => uow.offers.insert(anOffer(product.id, 'OL-1')))
    await expect(
      h.transact(uow => uow.offers.insert({ ...anOffer(product.id, 'ol-1'), slug: 'other' })),
    ).rejects.toMatchObject({ code: 'ALREADY_EXISTS', details: { resource: 'offer', field: 'sku' } })
  })

  it('takes the products along when their sub-category moves', async () => {
    await using h = await backend()
    const { subCategory, product } = await aShop(h)
    const moved = await h.transact(async uow => {
      const { id: categoryId } = await uow.categories.insert(named('garden'))
      await uow.subCategories.update(subCategory.id, { categoryId })
      return categoryId
    })
    expect(await h.readers.products.find({ id: product.id }, 'staff')).toMatchObject({
      categoryId: moved,
      categorySlug: 'garden',
    })
  })

  it('answers writes of products and offers with what readers find', async () => {
    await using h = await backend()
    const { subCategory, product: other } = await aShop(h)
    const parts = {
      options: [
        { name: 'size', values: ['s', 'l'] },
        { name: 'colour', values: ['red'] },
      ],
      tags: ['b', 'a'],
    }
    const product = await h.transact(uow => uow.products.insert(aProduct('elm', subCategory.id), parts))
    expect(product).toEqual(await h.readers.products.find({ id: product.id }, 'staff'))
    const changed = await h.transact(uow => uow.products.update(product.id, { name: 'Elm' }, { tags: ['c'] }))
    expect(changed).toEqual(await h.readers.products.find({ id: product.id }, 'staff'))

    const combination = product.options.toReversed().map(({ id, values: [value] }) => ({
      optionId: id,
      valueId: value?.id ?? 0,
    }))
    const prices = { super_wholesale: 1500, retail: 1990 }
    const offer = await h.transact(uow => uow.offers.insert(anOffer(product.id, 'e-1'), { combination, prices }))
    expect(offer).toEqual(await h.readers.offers.find({ id: offer.id }, 'staff'))
    const moved = await h.transact(uow =>
      uow.offers.update(offer.id, { productId: other.id, title: 'Moved' }, { prices: { retail: null } }),
    )
    expect(moved).toEqual(await h.readers.offers.find({ id: offer.id }, 'staff'))
    expect(moved).toMatchObject({ productSlug: 'oak', options: [], prices: [{ listId: 2, amount: 1500 }] })
  })

  it('keeps the rows of options and values whose names stay', async () => {
    await using h = await backend()
    const { product } = await aShop(h)
    const set = (...values: readonly string[]) =>
      h.transact(async uow => {
        await uow.products.lock(product.id)
        const options = values.length > 0 ? [{ name: 'colour', values }] : []
        return (await uow.products.update(product.id, {}, { options })).options
      })
    const [before] = await set('red', 'blue')
    const [after] = await set('green', 'red')
    expect(after).toEqual({
      id: before?.id,
      name: 'colour',
      values: [{ id: expect.any(Number), value: 'green' }, before?.values[0]],
    })
    const red = before?.values[0]?.id ?? 0
    const combination = [{ optionId: before?.id ?? 0, valueId: red }]
    const offer = await h.transact(async uow => {
      const parts = { combination, prices: { retail: 1990, super_wholesale: 1500 } }
      const { id } = await uow.offers.insert(anOffer(product.id, 'ol-1'), parts)
      return uow.offers.find({ id }, 'public')
    })
    expect(offer).toMatchObject({
      options: [{ valueId: red, name: 'colour', value: 'red' }],
      prices: [
        { listId: 1, minQuantity: 1, amount: 1990 },
        { listId: 2, minQuantity: 1, amount: 1500 },
      ],
    })
    await expect(set('green')).rejects.toMatchObject({ code: 'IN_USE' })
    await h.transact(uow => uow.offers.delete(offer?.id ?? 0))
    expect(await set()).toEqual([])
  })
})
