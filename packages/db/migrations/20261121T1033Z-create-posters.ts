import { sqlMigration } from '../src/sql-migration.ts'

export const createPosters = sqlMigration({
  up: `
create table posters (
  id bigint generated always as identity,
  image_asset_id bigint not null,
  title text,
  deep_link text not null,
  event_id bigint,
  product_id bigint,
  project_id bigint,
  "position" integer not null default 0,
  expires_at timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint posters_pkey primary key (id),
  constraint posters_event_id_fkey foreign key (event_id) references events(id) on delete cascade,
  constraint posters_image_asset_id_fkey foreign key (image_asset_id) references assets(id),
  constraint posters_position_check check ("position" >= 0),
  constraint posters_product_id_fkey foreign key (product_id) references products(id) on delete cascade,
  constraint posters_project_id_fkey foreign key (project_id) references projects(id) on delete cascade,
  constraint posters_target_check check (num_nonnulls(event_id, product_id, project_id) = 1)
);

create index posters_event_id_idx on posters (event_id);
create index posters_expires_at_idx on posters (expires_at);
create index posters_image_asset_id_idx on posters (image_asset_id);
create index posters_position_idx on posters ("position", id);
create index posters_product_id_idx on posters (product_id);
create index posters_project_id_idx on posters (project_id);
`,
  down: `
alter table posters drop constraint posters_event_id_fkey;
alter table posters drop constraint posters_image_asset_id_fkey;
alter table posters drop constraint posters_product_id_fkey;
alter table posters drop constraint posters_project_id_fkey;
drop table posters;
`,
})
