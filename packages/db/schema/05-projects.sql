-- What a studio shows. `html` and `toc` are rendered from `body` when it is written.
create table projects (
  id bigint generated always as identity,
  user_id bigint not null,
  title text not null,
  body text not null,
  html text not null,
  toc jsonb not null default '[]',
  slug text not null,
  cover_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_text(title)), 'A') || setweight(to_tsvector('russian', search_text(title)), 'B')
      || setweight(to_tsvector('russian', search_prose(body)), 'D')
  ) stored,
  constraint projects_pkey primary key (id),
  constraint projects_slug_key unique (slug),
  constraint projects_user_id_fkey foreign key (user_id) references users (id) on delete cascade
);

create index projects_user_id_idx on projects (user_id, id);
create index projects_search_idx on projects using gin (search);
