import { sqlMigration } from '../src/sql-migration.ts'

export const rememberDevices = sqlMigration({
  up: `
create table known_devices (
  account_id bigint not null,
  token_hash text not null,
  last_used_at timestamptz not null,
  constraint known_devices_pkey primary key (account_id, token_hash),
  constraint known_devices_account_id_fkey foreign key (account_id) references accounts(id) on delete cascade,
  constraint known_devices_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);
`,
  down: `
alter table known_devices drop constraint known_devices_account_id_fkey;
drop table known_devices;
`,
})
