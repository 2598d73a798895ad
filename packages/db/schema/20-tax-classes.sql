-- One rate a class. Every database has `standard`, which a product without a class takes.
create table tax_classes (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  rate_bps integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint tax_classes_pkey primary key (id),
  constraint tax_classes_code_key unique (code),
  constraint tax_classes_rate_bps_check check (rate_bps between 0 and 10000)
);
