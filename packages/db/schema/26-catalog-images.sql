-- Further images in order, beside the one in `image_asset_id`.
create table product_assets (
  product_id bigint not null,
  asset_id bigint not null,
  position integer not null,
  constraint product_assets_pkey primary key (product_id, position),
  constraint product_assets_asset_id_key unique (asset_id, product_id),
  constraint product_assets_product_id_fkey foreign key (product_id) references products (id) on delete cascade,
  constraint product_assets_asset_id_fkey foreign key (asset_id) references assets (id),
  constraint product_assets_position_check check (position >= 0)
);

create table offer_assets (
  offer_id bigint not null,
  asset_id bigint not null,
  position integer not null,
  constraint offer_assets_pkey primary key (offer_id, position),
  constraint offer_assets_asset_id_key unique (asset_id, offer_id),
  constraint offer_assets_offer_id_fkey foreign key (offer_id) references offers (id) on delete cascade,
  constraint offer_assets_asset_id_fkey foreign key (asset_id) references assets (id),
  constraint offer_assets_position_check check (position >= 0)
);
