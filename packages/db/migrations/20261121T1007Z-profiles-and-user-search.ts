import { sqlMigration } from '../src/sql-migration.ts'

export const profilesAndUserSearch = sqlMigration({
  up: `
create extension if not exists pg_trgm;
alter table users add column about text not null default '';
alter table users add column about_html text not null default '';
alter table users add column links jsonb not null default '[]';
create index accounts_email_idx on accounts using gin (email gin_trgm_ops);
create index users_username_idx on users using gin (username gin_trgm_ops);
`,
  down: `
drop index accounts_email_idx;
drop index users_username_idx;
alter table users drop column about;
alter table users drop column about_html;
alter table users drop column links;
drop extension pg_trgm;
`,
})
