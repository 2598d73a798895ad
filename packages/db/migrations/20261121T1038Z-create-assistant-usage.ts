import { sqlMigration } from '../src/sql-migration.ts'

export const createAssistantUsage = sqlMigration({
  up: `
create table assistant_usage (
  user_id bigint not null,
  day date not null,
  calls integer not null default 1,
  tokens bigint not null,
  constraint assistant_usage_pkey primary key (user_id, day),
  constraint assistant_usage_tokens_check check (tokens >= 0),
  constraint assistant_usage_user_id_fkey foreign key (user_id) references users(id) on delete cascade
);

create index assistant_usage_day_idx on assistant_usage (day);
`,
  down: `
alter table assistant_usage drop constraint assistant_usage_user_id_fkey;
drop table assistant_usage;
`,
})
