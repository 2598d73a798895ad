create table tags (
  id bigint generated always as identity,
  name text not null,
  created_at timestamptz not null default now(),
  constraint tags_pkey primary key (id),
  constraint tags_name_key unique (name),
  constraint tags_name_check check (name = lower(name) and name <> '')
);

create table product_tags (
  product_id bigint not null,
  tag_id bigint not null,
  constraint product_tags_pkey primary key (product_id, tag_id),
  constraint product_tags_product_id_fkey foreign key (product_id) references products (id) on delete cascade,
  constraint product_tags_tag_id_fkey foreign key (tag_id) references tags (id)
);

create index product_tags_tag_id_idx on product_tags (tag_id, product_id);
