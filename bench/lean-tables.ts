import { Client } from 'pg'

/** The tables of the peers, filled from our catalogue and users, so that both sides answer with the same rows. */
const statements = [
  'create schema lean',
  `create table lean.sub_categories (id bigint primary key, category_id bigint not null, name text not null)`,
  `insert into lean.sub_categories select id, category_id, name from sub_categories where deleted_at is null`,
  `create table lean.products (
    id bigint primary key, category_id bigint not null, sub_category_id bigint not null references lean.sub_categories,
    name text not null, slug text not null, status text not null, description text not null,
    description_html text not null, price_from bigint, created_at timestamptz not null)`,
  `create temp table lowest as select offers.product_id, min(prices.amount) as amount
    from offers join prices on prices.offer_id = offers.id join price_lists on price_lists.id = prices.price_list_id
    where offers.deleted_at is null and offers.status = 'active' and prices.min_quantity = 1
      and price_lists.code = 'retail' group by offers.product_id`,
  `insert into lean.products
    select p.id, p.category_id, p.sub_category_id, p.name, p.slug,
      case when p.status = 'published' and lowest.amount is not null then 'published' else 'draft' end,
      p.description_md, p.description_html, lowest.amount, p.created_at
    from products p left join lowest on lowest.product_id = p.id where p.deleted_at is null order by p.id`,
  `create index on lean.products (category_id, id desc) where status = 'published'`,
  `create table lean.offers (
    id bigint primary key, product_id bigint not null references lean.products, sku text not null, title text not null,
    slug text not null, brand text not null, manufacturer_number text not null, weight_g integer, price bigint not null,
    stock bigint not null check (stock >= 0), created_at timestamptz not null)`,
  `insert into lean.offers
    select o.id, o.product_id, o.sku, o.title, o.slug, o.brand, o.manufacturer_number, o.weight_g, prices.amount,
      1000000000, o.created_at
    from offers o join prices on prices.offer_id = o.id and prices.min_quantity = 1
      join price_lists on price_lists.id = prices.price_list_id and price_lists.code = 'retail'
    where o.deleted_at is null and o.status = 'active' order by o.id`,
  'create index on lean.offers (product_id)',
  `create table lean.users (id bigint primary key, email text not null unique, password_hash text not null)`,
  `insert into lean.users select users.id, accounts.email, accounts.password_hash
    from users join accounts on accounts.id = users.account_id`,
  `create table lean.events (
    id bigint generated always as identity primary key, owner_id bigint not null references lean.users,
    date date not null, time text not null, venue text not null, address text not null,
    created_at timestamptz not null default now())`,
  'create index on lean.events (date)',
  `create table lean.orders (
    id bigint generated always as identity primary key, user_id bigint not null references lean.users,
    total bigint not null, created_at timestamptz not null default now())`,
  `create table lean.order_lines (
    order_id bigint not null references lean.orders, offer_id bigint not null references lean.offers,
    quantity integer not null, price bigint not null, primary key (order_id, offer_id))`,
  // For the tuned server. A shortage violates the check of the column, so nothing is written.
  `create function lean.place_order(buyer bigint, offer_ids bigint[], quantities integer[]) returns lean.orders
    language plpgsql as $$
    declare placed lean.orders; locked integer;
    begin
      perform from lean.offers where id = any(offer_ids) order by id for update;
      get diagnostics locked = row_count;
      if locked <> cardinality(offer_ids) then return null; end if;
      with line as (select * from unnest(offer_ids, quantities) as line (offer_id, quantity)),
      taken as (update lean.offers set stock = stock - line.quantity from line where id = line.offer_id
        returning id, price, line.quantity),
      made as (insert into lean.orders (user_id, total) select buyer, sum(price * quantity) from taken returning *),
      written as (insert into lean.order_lines select made.id, taken.id, taken.quantity, taken.price from made, taken)
      select * into placed from made;
      return placed;
    end $$`,
]

/** What an order writes beside its lines, where a peer writes all that ours does. */
const ofWholeOrders = [
  `create table if not exists lean.idempotency_keys (
    user_id bigint not null references lean.users, key text not null, answer json,
    created_at timestamptz not null default now(), primary key (user_id, key))`,
  `create table if not exists lean.allocations (
    order_id bigint not null references lean.orders, offer_id bigint not null references lean.offers,
    quantity integer not null, primary key (order_id, offer_id))`,
  `create table if not exists lean.payments (
    id bigint generated always as identity primary key, order_id bigint not null references lean.orders,
    method text not null, amount bigint not null, status text not null, created_at timestamptz not null default now())`,
  'create index if not exists payments_order_id_idx on lean.payments (order_id)',
  `create table if not exists lean.order_events (
    id bigint generated always as identity primary key, order_id bigint not null references lean.orders,
    type text not null, created_at timestamptz not null default now())`,
  'create index if not exists order_events_order_id_idx on lean.order_events (order_id)',
  `create table if not exists lean.outbox (
    id bigint generated always as identity primary key, type text not null, payload json not null,
    created_at timestamptz not null default now(), handled_at timestamptz)`,
  'create index if not exists outbox_waiting_idx on lean.outbox (id) where handled_at is null',
  `create table if not exists lean.mails (
    id bigint generated always as identity primary key, order_id bigint not null references lean.orders,
    recipient text not null, taken_at timestamptz, sent_at timestamptz)`,
  'create index if not exists mails_waiting_idx on lean.mails (id) where sent_at is null',
]

/** Makes the peers' tables unless they are there. */
export async function fillLeanTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_namespace where nspname = 'lean'`)
    await client.query('begin')
    for (const statement of [...(rowCount === 0 ? statements : []), ...ofWholeOrders]) await client.query(statement)
    await client.query('commit')
    if (rowCount !== 0) return
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
