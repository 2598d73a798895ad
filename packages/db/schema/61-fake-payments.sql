-- What the pretended payment provider of development and tests knows. Production never writes here.
create table fake_payments (
  ref text not null,
  payment_id bigint not null,
  state jsonb not null,
  constraint fake_payments_pkey primary key (ref),
  constraint fake_payments_payment_id_key unique (payment_id)
);
