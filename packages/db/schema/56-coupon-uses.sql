-- Each order that took a coupon. `buyer_key`: `user:<id>`, or `email:<normal form>` of a guest.
create table coupon_uses (
  coupon_id bigint not null,
  order_id bigint not null,
  buyer_key text not null,
  state text not null default 'held',
  created_at timestamptz not null default now(),
  constraint coupon_uses_pkey primary key (order_id),
  constraint coupon_uses_coupon_id_fkey foreign key (coupon_id) references coupons (id),
  constraint coupon_uses_order_id_fkey foreign key (order_id) references orders (id),
  constraint coupon_uses_state_check check (state in ('held', 'used', 'returned'))
);

create index coupon_uses_of_buyer_idx on coupon_uses (coupon_id, buyer_key, state);
