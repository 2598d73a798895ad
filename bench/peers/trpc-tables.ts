import type { ColumnType } from 'kysely'

type Moment = ColumnType<Date, never, never>
interface Row {
  id: number
  version: number
  created_at: Moment
  updated_at: Moment | null
  deleted_at: Moment | null
}
type Named = Row & { name: string; slug: string }

/** The tables of the catalog, as a person types them in. */
export interface CatalogTables {
  categories: Named
  sub_categories: Named
  products: Named & {
    status: string
    cross_number: string | null
    tax_class_id: number
    category_id: number
    sub_category_id: number
    description_md: string
    description_html: string
  }
  tags: { id: number; name: string }
  product_tags: { product_id: number; tag_id: number }
  product_options: { id: number; product_id: number; name: string; position: number }
  option_values: { id: number; option_id: number; value: string; position: number }
  offer_option_values: { offer_id: number; product_id: number; option_id: number; option_value_id: number }
  offers: Row & {
    product_id: number
    sku: string
    title: string
    slug: string
    brand: string
    manufacturer_number: string
    barcode: string | null
    weight_g: number | null
    status: string
    manage_stock: boolean
    opening_quantity: number
    low_stock_threshold: number
  }
  prices: { offer_id: number; price_list_id: number; min_quantity: number; amount: number }
  price_lists: { id: number; code: string }
}
