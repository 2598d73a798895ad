import { z } from 'zod'

const row = { id: z.int(), version: z.int(), createdAt: z.date(), updatedAt: z.date().nullable() }
const Summary = z.object({
  ...row,
  name: z.string(),
  slug: z.string(),
  status: z.string(),
  crossNumber: z.string().nullable(),
  taxClassId: z.int(),
  categoryId: z.int(),
  categoryName: z.string(),
  categorySlug: z.string(),
  subCategoryId: z.int(),
  subCategoryName: z.string(),
  subCategorySlug: z.string(),
  tags: z.array(z.string()),
  priceFrom: z.object({ amount: z.int(), currency: z.string() }).nullable(),
})
export const ProductPage = z.object({ items: z.array(Summary), nextCursor: z.string().nullable() })
const Offer = z.object({
  ...row,
  productId: z.int(),
  productName: z.string(),
  productSlug: z.string(),
  sku: z.string(),
  title: z.string(),
  slug: z.string(),
  brand: z.string(),
  manufacturerNumber: z.string(),
  barcode: z.string().nullable(),
  weightG: z.int().nullable(),
  status: z.string(),
  manageStock: z.boolean(),
  options: z.array(z.object({ valueId: z.int(), name: z.string(), value: z.string() })),
  availability: z.string(),
  priceRub: z.number().nullable(),
})
export const Product = Summary.extend({
  description: z.string(),
  descriptionHtml: z.string(),
  options: z.array(
    z.object({ id: z.int(), name: z.string(), values: z.array(z.object({ id: z.int(), value: z.string() })) }),
  ),
  offers: z.array(Offer),
})
