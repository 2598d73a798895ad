import { sqlMigration } from '../src/sql-migration.ts'

export const imagesOfImports = sqlMigration({
  up: `
create table import_image_urls (
  id bigint generated always as identity,
  import_id bigint not null,
  url text not null,
  attempts integer not null default 0,
  asset_id bigint,
  refused boolean not null default false,
  constraint import_image_urls_pkey primary key (id),
  constraint import_image_urls_import_id_fkey foreign key (import_id) references imports(id) on delete cascade,
  constraint import_image_urls_url_key unique (import_id, url)
);

create table import_images (
  import_id bigint not null,
  target_id bigint not null,
  "position" integer not null,
  line integer not null,
  url_id bigint not null,
  constraint import_images_pkey primary key (import_id, target_id, "position")
);

alter table import_faults add column severity text not null default 'error';
alter table imports add column images_refused integer not null default 0;
alter table imports add column images_stored integer not null default 0;
alter table imports add column images_wanted integer not null default 0;
create index import_image_urls_waiting_idx on import_image_urls (import_id, attempts, id) where ((asset_id is null) and (not refused));
create index import_images_url_id_idx on import_images (url_id);
alter table import_faults add constraint import_faults_severity_check check (severity in ('error', 'warning'));
alter table import_images add constraint import_images_url_id_fkey foreign key (url_id) references import_image_urls(id) on delete cascade;
`,
  down: `
alter table import_faults drop constraint import_faults_severity_check;
alter table import_image_urls drop constraint import_image_urls_import_id_fkey;
alter table import_images drop constraint import_images_url_id_fkey;
drop table import_image_urls;
drop table import_images;
alter table import_faults drop column severity;
alter table imports drop column images_refused;
alter table imports drop column images_stored;
alter table imports drop column images_wanted;
`,
})
