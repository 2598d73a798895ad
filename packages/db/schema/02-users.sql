-- The public person of an account: profile, role and customer group.
create table users (
  id bigint generated always as identity,
  account_id bigint not null,
  username text not null,
  location text not null default '',
  -- Markdown, and the HTML rendered from it when it was written
  about text not null default '',
  about_html text not null default '',
  links jsonb not null default '[]',
  avatar_url text not null default 'default.jpg',
  avatar_asset_id bigint,
  role text not null default 'USER',
  customer_type text not null default 'retail',
  level integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint users_pkey primary key (id),
  constraint users_account_id_key unique (account_id),
  constraint users_account_id_fkey foreign key (account_id) references accounts (id) on delete cascade,
  constraint users_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN')),
  constraint users_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint users_level_check check (level >= 1)
);

create unique index users_username_key on users (lower(username));
create index users_username_idx on users using gin (username gin_trgm_ops);
