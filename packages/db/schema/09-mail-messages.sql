-- One row per mail. A crash between the server's 250 and the commit may send twice, always with the same Message-ID.
create table mail_messages (
  id bigint generated always as identity,
  dedupe_key text not null,
  message_id text not null,
  to_address text not null,
  template text not null,
  state text not null default 'queued',
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint mail_messages_pkey primary key (id),
  constraint mail_messages_dedupe_key_key unique (dedupe_key),
  constraint mail_messages_state_check check (state in ('queued', 'sending', 'sent', 'failed')),
  constraint mail_messages_sent_at_check check ((state = 'sent') = (sent_at is not null))
);
