/** SQL of the catalog for peers that write it by hand: conditions, aggregates and plans are those of ours. */
const onSale = `p.deleted_at is null and p.status = 'published' and exists (
  select from offers o where o.product_id = p.id and o.deleted_at is null and o.status = 'active'
    and exists (select from prices where prices.offer_id = o.id))`

const tags = `(select coalesce(json_agg(t.name order by t.name), '[]')
  from product_tags pt join tags t on t.id = pt.tag_id where pt.product_id = p.id) as tags`

const options = `(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values',
    (select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value) order by v.position, v.id), '[]')
     from option_values v where v.option_id = o.id)) order by o.position, o.id), '[]')
  from product_options o where o.product_id = p.id) as options`

const priceFrom = `(select json_build_object('amount', min(prices.amount), 'currency', 'RUB')
  from offers o join prices on prices.offer_id = o.id
  where o.product_id = p.id and o.deleted_at is null and o.status = 'active' and prices.min_quantity = 1
    and prices.price_list_id = (select id from price_lists where code = 'retail')) as price_from`

const summary = `p.id, p.version, p.created_at, p.updated_at, p.name, p.slug, p.status, p.cross_number, p.tax_class_id,
  p.category_id, c.name as category_name, c.slug as category_slug,
  p.sub_category_id, s.name as sub_category_name, s.slug as sub_category_slug, ${tags}, ${priceFrom}`

const from = `from products p join sub_categories s on s.id = p.sub_category_id join categories c on c.id = p.category_id`

export const findProduct = `select ${summary}, p.description_md as description, p.description_html, ${options}
  ${from} where p.id = $1 and ${onSale}`

const choice = `(select coalesce(json_agg(json_build_object('value_id', v.id, 'name', po.name, 'value', v.value)
    order by po.position, po.id), '[]')
  from offer_option_values chosen join product_options po on po.id = chosen.option_id
    join option_values v on v.id = chosen.option_value_id
  where chosen.product_id = o.product_id and chosen.offer_id = o.id) as options`

export const offersOfProduct = `select o.id, o.version, o.created_at, o.updated_at, o.product_id, p.name as product_name,
  p.slug as product_slug, o.sku, o.title, o.slug, o.brand, o.manufacturer_number, o.barcode, o.weight_g, o.status,
  o.manage_stock, o.opening_quantity, o.low_stock_threshold, ${choice},
  (select amount from prices where prices.offer_id = o.id and min_quantity = 1
    and price_list_id = (select id from price_lists where code = 'retail')) as retail
  from offers o join products p on p.id = o.product_id
  where o.product_id = $1 and o.deleted_at is null and o.status = 'active' and p.deleted_at is null
    and p.status = 'published' and exists (select from prices where prices.offer_id = o.id)
  order by o.id limit 100`

export const pageOfCategory = `select ${summary} ${from} where p.category_id = $1 and ${onSale}
  order by p.id desc limit $2`
export const nextPageOfCategory = `select ${summary} ${from} where p.category_id = $1 and p.id < $3 and ${onSale}
  order by p.id desc limit $2`
