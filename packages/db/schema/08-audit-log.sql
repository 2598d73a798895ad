-- Who did what to whom. Rows are never changed or removed, and no foreign key ties them to a user who may be deleted.
create table audit_log (
  id bigint generated always as identity,
  action text not null,
  actor_user_id bigint,
  subject_user_id bigint,
  ip text not null default '',
  request_id text not null default '',
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint audit_log_pkey primary key (id)
);

create index audit_log_actor_user_id_idx on audit_log (actor_user_id, id);
create index audit_log_subject_user_id_idx on audit_log (subject_user_id, id);

create function audit_log_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log is append-only' using errcode = 'restrict_violation', table = 'audit_log', constraint = 'audit_log_append_only';
end
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function audit_log_refuse_change();
