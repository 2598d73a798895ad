-- Issued documents: a snapshot of what they say, and the files made from it.
create table document_counters (
  series text not null,
  year integer not null,
  next integer not null default 1,
  constraint document_counters_pkey primary key (series, year),
  constraint document_counters_next_check check (next >= 1)
);

create table documents (
  id bigint generated always as identity,
  kind text not null,
  -- null: a price list carries no number
  series text,
  number text,
  source_type text not null,
  source_id bigint not null,
  -- whose buyer may read it; null: staff only
  order_id bigint,
  locale text not null,
  currency text,
  total bigint,
  tax_total bigint,
  -- null: the document waits for the seller's details
  data jsonb,
  template_version integer not null,
  status text not null default 'pending',
  failure_reason text,
  issued_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint documents_pkey primary key (id),
  constraint documents_number_key unique (series, number),
  constraint documents_source_key unique (kind, source_type, source_id),
  constraint documents_order_id_fkey foreign key (order_id) references orders (id),
  constraint documents_kind_check check (kind in ('invoice', 'credit_note', 'packing_slip', 'waybill', 'price_list', 'receipt')),
  constraint documents_source_type_check check (source_type in ('order', 'waybill', 'return', 'refund', 'price_list')),
  constraint documents_data_check check ((status = 'waiting') = (data is null)),
  constraint documents_number_check check ((series is null) = (number is null)),
  constraint documents_locale_check check (locale in ('en', 'ru')),
  constraint documents_status_check check (status in ('waiting', 'pending', 'ready', 'failed'))
);

create index documents_order_id_idx on documents (order_id, id);
create index documents_unfinished_idx on documents (id) where status <> 'ready';

create table document_files (
  document_id bigint not null,
  format text not null,
  object_key text not null,
  sha256 text not null,
  bytes integer not null,
  created_at timestamptz not null default now(),
  constraint document_files_pkey primary key (document_id, format),
  constraint document_files_document_id_fkey foreign key (document_id) references documents (id),
  constraint document_files_format_check check (format in ('pdf', 'docx', 'xlsx'))
);

-- Numbers, amounts and contents of an issued document never change; only its files come later.
create function refuse_change_of_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.status <> 'waiting' and (new.kind, new.series, new.number, new.source_type, new.source_id, new.order_id, new.locale, new.currency, new.total,
      new.tax_total, new.data, new.template_version, new.issued_at)
    is distinct from (old.kind, old.series, old.number, old.source_type, old.source_id, old.order_id, old.locale, old.currency, old.total,
      old.tax_total, old.data, old.template_version, old.issued_at))
  then
    raise exception 'an issued document does not change'
      using errcode = 'restrict_violation', table = 'documents', constraint = 'documents_issued';
  end if;
  return new;
end
$$;

create trigger documents_issued before update or delete on documents for each row execute function refuse_change_of_document();
