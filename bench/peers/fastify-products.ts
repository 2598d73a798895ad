import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { cached, productsOfCategory, productWithOffers } from './catalog.ts'

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const
const moment = { type: 'string', format: 'date-time' } as const
const row = { id: whole, version: whole, created_at: moment, updated_at: { ...moment, nullable: true } } as const
const list = <T extends object>(properties: T) => ({ type: 'array', items: { type: 'object', properties } }) as const

const summary = {
  ...row,
  name: text,
  slug: text,
  status: text,
  cross_number: { ...text, nullable: true },
  tax_class_id: whole,
  category_id: whole,
  category_name: text,
  category_slug: text,
  sub_category_id: whole,
  sub_category_name: text,
  sub_category_slug: text,
  tags: { type: 'array', items: text },
  price_from: { type: 'object', properties: { amount: whole, currency: text } },
} as const

const offer = {
  ...row,
  product_id: whole,
  product_name: text,
  product_slug: text,
  sku: text,
  title: text,
  slug: text,
  brand: text,
  manufacturer_number: text,
  barcode: { ...text, nullable: true },
  weight_g: { ...whole, nullable: true },
  status: text,
  manage_stock: { type: 'boolean' },
  options: list({ value_id: whole, name: text, value: text }),
  availability: text,
  price_rub: { type: 'number', nullable: true },
} as const

const product = {
  type: 'object',
  properties: {
    ...summary,
    description: text,
    description_html: text,
    options: list({ id: whole, name: text, values: list({ id: whole, value: text }) }),
    offers: list(offer),
  },
} as const
const page = {
  type: 'object',
  properties: { items: list(summary), next_cursor: { ...text, nullable: true } },
} as const

/** The catalog, with the schemas that make Fastify's serialiser. */
export function addProducts(app: FastifyInstance, pool: Pool): void {
  app.get<{ Params: { id: number } }>(
    '/v1/products/:id',
    { schema: { params: { type: 'object', properties: { id: whole } }, response: { 200: product } } },
    async (request, reply) =>
      (await productWithOffers(pool, request.params.id)) ?? reply.code(404).send({ error: 'Not found' }),
  )

  app.get<{ Querystring: { category_id: number; limit: number; cursor?: string } }>(
    '/v1/products',
    {
      schema: {
        querystring: {
          type: 'object',
          required: ['category_id'],
          properties: { category_id: whole, limit: { ...whole, default: 20 }, cursor: text },
        },
        response: { 200: page },
      },
    },
    async request => {
      const { category_id: categoryId, limit, cursor = null } = request.query
      const find = () => productsOfCategory(pool, { categoryId, limit, cursor })
      return request.headers['cart-token'] ? find() : cached(request.url, find)
    },
  )
}
