-- What takes place. `date` and `time` are the documents' words; the wall times keep their meaning when a zone's rules change.
create table events (
  id bigint generated always as identity,
  -- null: the staff member who created it was deleted
  owner_id bigint,
  date date not null,
  time text not null,
  venue text not null,
  address text not null,
  title text,
  description text,
  description_html text,
  -- a picture elsewhere, or an asset
  image_url text,
  image_asset_id bigint,
  capacity integer,
  starts_wall text,
  ends_wall text,
  timezone text,
  starts_at timestamptz,
  ends_at timestamptz,
  canceled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_text(coalesce(title, '') || ' ' || venue || ' ' || address || ' ' || time)), 'A')
      || setweight(to_tsvector('russian', search_prose(coalesce(title, '') || ' ' || venue || ' ' || address || ' ' || coalesce(description, ''))), 'C')
  ) stored,
  constraint events_pkey primary key (id),
  constraint events_owner_id_fkey foreign key (owner_id) references users (id) on delete cascade,
  constraint events_image_check check (image_url is null or image_asset_id is null),
  constraint events_capacity_check check (capacity > 0),
  constraint events_starts_at_check check (
    (starts_at is null) = (starts_wall is null) and (starts_at is null or timezone is not null)
  ),
  constraint events_ends_at_check check ((ends_at is null) = (ends_wall is null) and (ends_at is null or (starts_at is not null and ends_at > starts_at)))
);

create index events_owner_id_idx on events (owner_id);
create index events_date_idx on events (date, id);
-- the few that end on a later day
create index events_spanning_idx on events (date, ends_wall) where left(ends_wall, 10) <> left(starts_wall, 10);
create index events_search_idx on events using gin (search);
