-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- note: categories
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "categories" c join cleared on c.id = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "categories" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null );

-- note: sub-categories
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "sub_categories" c join cleared on c.id = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "sub_categories" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null );

-- note: products
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "products" c join cleared on c.id = target_id union select f.asset_id
  from "product_assets" f join cleared on f."product_id" = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "products" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null
  or exists (select
  from "product_assets" f
  where f."product_id" = c.id));
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') delete
  from "product_assets" f using cleared
  where f."product_id" = target_id;

-- note: offers
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "offers" c join cleared on c.id = target_id union select f.asset_id
  from "offer_assets" f join cleared on f."offer_id" = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "offers" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null
  or exists (select
  from "offer_assets" f
  where f."offer_id" = c.id));
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') delete
  from "offer_assets" f using cleared
  where f."offer_id" = target_id;

-- waiting
select "url", "attempts"
  from "import_image_urls"
  where "import_id" = $1
  and "asset_id" is null
  and not refused
  order by "attempts", "id"
  limit $2;

-- store
with settled as ( update import_image_urls
  set asset_id = $1
  where import_id = $2
  and url = $3
  and asset_id is null
  and not refused
  returning id) update imports
  set "images_stored" = "images_stored" + (select count(*)
  from settled)
  where id = $4;

-- refuse
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;

-- tryLater
update "import_image_urls"
  set "attempts" = "attempts" + $1
  where "import_id" = $2
  and "url" = $3;

-- attach: categories
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "categories" c join cleared on c.id = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "categories" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null );
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
select i.target_id as id
  from import_images i join import_image_urls u on u.id = i.url_id
  where i.import_id = $1 group by i.target_id having bool_and(u.refused
  or u.asset_id is not null)
  order by i.target_id
  limit $2;
update assets
  set touched_at = now()
  where id in ( select image_asset_id
  from "categories"
  where id = any($1::bigint[]) );
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) update "categories" c
  set image_asset_id = ids[1], version = c.version + 1, updated_at = now()
  from lists
  where c.id = target_id
  and c.deleted_at is null
  and (c.image_asset_id is distinct
  from ids[1] );
delete
  from import_images
  where import_id = $1
  and target_id = any($2::bigint[]);
delete
  from import_image_urls u
  where import_id = $1
  and (refused
  or asset_id is not null)
  and not exists (select
  from import_images i
  where i.url_id = u.id);

-- attach: sub-categories
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "sub_categories" c join cleared on c.id = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "sub_categories" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null );
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
select i.target_id as id
  from import_images i join import_image_urls u on u.id = i.url_id
  where i.import_id = $1 group by i.target_id having bool_and(u.refused
  or u.asset_id is not null)
  order by i.target_id
  limit $2;
update assets
  set touched_at = now()
  where id in ( select image_asset_id
  from "sub_categories"
  where id = any($1::bigint[]) );
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) update "sub_categories" c
  set image_asset_id = ids[1], version = c.version + 1, updated_at = now()
  from lists
  where c.id = target_id
  and c.deleted_at is null
  and (c.image_asset_id is distinct
  from ids[1] );
delete
  from import_images
  where import_id = $1
  and target_id = any($2::bigint[]);
delete
  from import_image_urls u
  where import_id = $1
  and (refused
  or asset_id is not null)
  and not exists (select
  from import_images i
  where i.url_id = u.id);

-- attach: products
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "products" c join cleared on c.id = target_id union select f.asset_id
  from "product_assets" f join cleared on f."product_id" = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "products" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null
  or exists (select
  from "product_assets" f
  where f."product_id" = c.id));
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') delete
  from "product_assets" f using cleared
  where f."product_id" = target_id;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
select i.target_id as id
  from import_images i join import_image_urls u on u.id = i.url_id
  where i.import_id = $1 group by i.target_id having bool_and(u.refused
  or u.asset_id is not null)
  order by i.target_id
  limit $2;
update assets
  set touched_at = now()
  where id in ( select image_asset_id
  from "products"
  where id = any($1::bigint[]) union select asset_id
  from "product_assets"
  where "product_id" = any($2::bigint[]) );
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) update "products" c
  set image_asset_id = ids[1], version = c.version + 1, updated_at = now()
  from lists
  where c.id = target_id
  and c.deleted_at is null
  and (c.image_asset_id is distinct
  from ids[1]
  or (select coalesce(array_agg(asset_id
  order by position), '{}')
  from "product_assets"
  where "product_id" = c.id) <> ids[2:]);
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) delete
  from "product_assets" f using lists
  where f."product_id" = target_id;
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) insert into "product_assets" ("product_id", asset_id, position) select target_id, asset_id, at - 1
  from lists cross join unnest(ids[2:]) with ordinality as f(asset_id, at);
delete
  from import_images
  where import_id = $1
  and target_id = any($2::bigint[]);
delete
  from import_image_urls u
  where import_id = $1
  and (refused
  or asset_id is not null)
  and not exists (select
  from import_images i
  where i.url_id = u.id);

-- attach: offers
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), fresh as ( insert into import_image_urls (import_id, url) select distinct $4::bigint, url
  from r cross join unnest(r.urls) url
  order by url
  on conflict do nothing
  returning id ) update imports
  set images_wanted = images_wanted + (select count(*)
  from fresh)
  where id = $5;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) delete
  from import_images i using r
  where i.import_id = $4
  and i.target_id = r.target_id;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null) insert into import_images (import_id, target_id, position, line, url_id) select $4::bigint, r.target_id, wanted.at - 1, r.line, u.id
  from r cross join unnest(r.urls) with ordinality as wanted(url, at) join import_image_urls u on u.import_id = $5
  and u.url = wanted.url;
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update assets
  set touched_at = now()
  where id in ( select c.image_asset_id
  from "offers" c join cleared on c.id = target_id union select f.asset_id
  from "offer_assets" f join cleared on f."offer_id" = target_id );
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') update "offers" c
  set image_asset_id = null, version = c.version + 1, updated_at = now()
  from cleared
  where c.id = target_id
  and (c.image_asset_id is not null
  or exists (select
  from "offer_assets" f
  where f."offer_id" = c.id));
with r as ( select w.id as target_id, r.line, r."imageUrls" as urls
  from json_to_recordset($1::json) as r(line integer, "imageUrls" text[]) join unnest($2::integer[], $3::bigint[]) as w(line, id) on w.line = r.line
  where r."imageUrls" is not null), cleared as (select target_id
  from r
  where urls = '{}') delete
  from "offer_assets" f using cleared
  where f."offer_id" = target_id;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
with settled as ( update import_image_urls
  set refused = true
  where import_id = $1
  and url = $2
  and asset_id is null
  and not refused
  returning id), counted as (update imports
  set "images_refused" = "images_refused" + (select count(*)
  from settled)
  where id = $3) insert into import_faults (import_id, line, column_title, code, details, reason, severity) select distinct $4::bigint, i.line, 'image_url', $5, $6::jsonb, $7, 'warning'
  from import_images i join settled on settled.id = i.url_id
  order by i.line
  limit $8;
select i.target_id as id
  from import_images i join import_image_urls u on u.id = i.url_id
  where i.import_id = $1 group by i.target_id having bool_and(u.refused
  or u.asset_id is not null)
  order by i.target_id
  limit $2;
update assets
  set touched_at = now()
  where id in ( select image_asset_id
  from "offers"
  where id = any($1::bigint[]) union select asset_id
  from "offer_assets"
  where "offer_id" = any($2::bigint[]) );
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) update "offers" c
  set image_asset_id = ids[1], version = c.version + 1, updated_at = now()
  from lists
  where c.id = target_id
  and c.deleted_at is null
  and (c.image_asset_id is distinct
  from ids[1]
  or (select coalesce(array_agg(asset_id
  order by position), '{}')
  from "offer_assets"
  where "offer_id" = c.id) <> ids[2:]);
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) delete
  from "offer_assets" f using lists
  where f."offer_id" = target_id;
with stored as ( select i.target_id, a.id as asset_id, min(i.position) as position
  from import_images i join import_image_urls u on u.id = i.url_id join assets a on a.id = u.asset_id
  where i.import_id = $1
  and i.target_id = any($2::bigint[]) group by 1, 2 ), lists as (select target_id, array_agg(asset_id
  order by position) as ids
  from stored group by 1) insert into "offer_assets" ("offer_id", asset_id, position) select target_id, asset_id, at - 1
  from lists cross join unnest(ids[2:]) with ordinality as f(asset_id, at);
delete
  from import_images
  where import_id = $1
  and target_id = any($2::bigint[]);
delete
  from import_image_urls u
  where import_id = $1
  and (refused
  or asset_id is not null)
  and not exists (select
  from import_images i
  where i.url_id = u.id);
