-- Goods that come back, from request to refund.
create sequence return_numbers;

create table returns (
  id bigint generated always as identity,
  number text not null,
  order_id bigint not null,
  status text not null default 'requested',
  reason_code text not null,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint returns_pkey primary key (id),
  constraint returns_number_key unique (number),
  constraint returns_order_id_fkey foreign key (order_id) references orders (id),
  constraint returns_status_check check (status in ('requested', 'approved', 'rejected', 'canceled', 'received', 'refunded', 'closed')),
  constraint returns_reason_code_check check (reason_code in ('damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other'))
);

create index returns_order_id_idx on returns (order_id, id);
create index returns_status_idx on returns (status, id);
create index returns_number_key_idx on returns (number_key(number) collate "C");

create table return_lines (
  id bigint generated always as identity,
  return_id bigint not null,
  order_line_id bigint not null,
  quantity integer not null,
  received integer not null default 0,
  condition text,
  -- minor units of the order's currency, tax included; null: not refunded
  refunded bigint,
  refunded_tax bigint,
  constraint return_lines_pkey primary key (id),
  constraint return_lines_order_line_key unique (return_id, order_line_id),
  constraint return_lines_return_id_fkey foreign key (return_id) references returns (id),
  constraint return_lines_order_line_id_fkey foreign key (order_line_id) references order_lines (id),
  constraint return_lines_refunded_check check (refunded >= 0 and refunded_tax between 0 and refunded),
  constraint return_lines_quantity_check check (quantity > 0 and received between 0 and quantity),
  constraint return_lines_condition_check check (condition in ('resellable', 'damaged'))
);

create index return_lines_order_line_id_idx on return_lines (order_line_id);
