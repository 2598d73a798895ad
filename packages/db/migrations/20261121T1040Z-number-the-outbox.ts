import { sqlMigration } from '../src/sql-migration.ts'

export const numberTheOutbox = sqlMigration({
  up: `
create table outbox_consumers (
  name text not null,
  "position" bigint not null,
  constraint outbox_consumers_pkey primary key (name),
  constraint outbox_consumers_position_check check ("position" >= 0)
);

create table outbox_skips (
  consumer text not null,
  event_id bigint not null,
  event_type text not null,
  cause text not null,
  created_at timestamptz not null default now(),
  constraint outbox_skips_pkey primary key (consumer, event_id)
);

create table outbox_stream (
  id boolean not null default true,
  last_seq bigint not null default 0,
  swept_seq bigint not null default 0,
  constraint outbox_stream_pkey primary key (id),
  constraint outbox_stream_id_check check (id),
  constraint outbox_stream_swept_seq_check check (swept_seq <= last_seq)
);
`,
  down: `
drop table outbox_consumers;
drop table outbox_skips;
drop table outbox_stream;
`,
})
