// The SQL of every peer: plain statements over the lean tables of `lean-tables.ts`, each sent by name,
// so that Postgres parses and plans it once a connection.

const summary = `p.id, p.name, p.slug, p.category_id, p.sub_category_id, s.name as sub_category_name, p.price_from,
  p.created_at`

export const findProduct = {
  name: 'find-product',
  text: `select ${summary}, p.description, p.description_html
    from lean.products p join lean.sub_categories s on s.id = p.sub_category_id
    where p.id = $1 and p.status = 'published'`,
}
export const listOffers = {
  name: 'list-offers',
  text: `select id, product_id, sku, title, slug, brand, manufacturer_number, weight_g, price, created_at
    from lean.offers where product_id = $1 order by id limit 100`,
}
const page = `select ${summary} from lean.products p join lean.sub_categories s on s.id = p.sub_category_id
  where p.category_id = $1 and p.status = 'published'`
export const listProducts = { name: 'list-products', text: `${page} order by p.id desc limit $2` }
export const listNextProducts = {
  name: 'list-next-products',
  text: `${page} and p.id < $3 order by p.id desc limit $2`,
}
export const insertEvent = {
  name: 'insert-event',
  text: `insert into lean.events (owner_id, date, time, venue, address) values ($1, $2, $3, $4, $5)
    returning id, owner_id, date, time, venue, address, created_at`,
}
export const findLogin = { name: 'find-login', text: 'select id, password_hash from lean.users where email = $1' }

export const lockOffers = {
  name: 'lock-offers',
  text: 'select id, price, stock from lean.offers where id = any($1::bigint[]) order by id for update',
}
export const takeStock = {
  name: 'take-stock',
  text: `update lean.offers set stock = stock - line.quantity
    from unnest($1::bigint[], $2::integer[]) as line (offer_id, quantity) where id = line.offer_id`,
}
export const insertOrder = {
  name: 'insert-order',
  text: 'insert into lean.orders (user_id, total) values ($1, $2) returning id, total, created_at',
}
export const insertLines = {
  name: 'insert-lines',
  text: `insert into lean.order_lines (order_id, offer_id, quantity, price)
    select $1::bigint, * from unnest($2::bigint[], $3::integer[], $4::bigint[])`,
}
/** The same order in one statement; only the tuned server sends it. */
export const placeOrder = {
  name: 'place-order',
  text: 'select id, total, created_at from lean.place_order($1, $2::bigint[], $3::integer[]) where id is not null',
}
