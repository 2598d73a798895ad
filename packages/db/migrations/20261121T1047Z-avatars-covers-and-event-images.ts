import { sqlMigration } from '../src/sql-migration.ts'

export const avatarsCoversAndEventImages = sqlMigration({
  up: `
alter table events add column image_asset_id bigint;
alter table projects add column cover_asset_id bigint;
alter table users add column avatar_asset_id bigint;
create index events_image_asset_id_idx on events (image_asset_id);
create index projects_cover_asset_id_idx on projects (cover_asset_id);
create index users_avatar_asset_id_idx on users (avatar_asset_id);
alter table events add constraint events_image_asset_id_fkey foreign key (image_asset_id) references assets(id);
alter table events add constraint events_image_check check ((image_url is null) or (image_asset_id is null));
alter table projects add constraint projects_cover_asset_id_fkey foreign key (cover_asset_id) references assets(id);
alter table users add constraint users_avatar_asset_id_fkey foreign key (avatar_asset_id) references assets(id);
`,
  down: `
alter table events drop constraint events_image_asset_id_fkey;
alter table events drop constraint events_image_check;
alter table projects drop constraint projects_cover_asset_id_fkey;
alter table users drop constraint users_avatar_asset_id_fkey;
drop index events_image_asset_id_idx;
drop index projects_cover_asset_id_idx;
drop index users_avatar_asset_id_idx;
alter table events drop column image_asset_id;
alter table projects drop column cover_asset_id;
alter table users drop column avatar_asset_id;
`,
})
