-- Products shown together: by hand and in order, or by a rule, which code reads with a closed schema.
create table collections (
  id bigint generated always as identity,
  name text not null,
  slug text not null,
  kind text not null,
  rule jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint collections_pkey primary key (id),
  constraint collections_slug_check check (slug <> ''),
  constraint collections_kind_check check (kind in ('manual', 'rule')),
  constraint collections_rule_check check ((kind = 'rule') = (rule is not null))
);

create unique index collections_slug_key on collections (slug) where deleted_at is null;
create unique index collections_name_key on collections (name) where deleted_at is null;
create index collections_name_idx on collections (name collate name_order, id) where deleted_at is null;

create table collection_products (
  collection_id bigint not null,
  product_id bigint not null,
  position integer not null,
  constraint collection_products_pkey primary key (collection_id, position),
  constraint collection_products_product_id_key unique (product_id, collection_id),
  constraint collection_products_collection_id_fkey foreign key (collection_id) references collections (id) on delete cascade,
  constraint collection_products_product_id_fkey foreign key (product_id) references products (id) on delete cascade,
  constraint collection_products_position_check check (position >= 0)
);
