import { sqlMigration } from '../src/sql-migration.ts'

export const keepCurrentPriceLists = sqlMigration({
  up: `
create table current_price_lists (
  id boolean not null default true,
  lists text not null,
  constraint current_price_lists_pkey primary key (id),
  constraint current_price_lists_id_check check (id)
);

create or replace function keep_current_price_lists()
 returns trigger
 language plpgsql
as $function$
begin
  perform from current_price_lists for update;
  insert into current_price_lists (lists)
  select coalesce(json_agg(json_build_object('id', id, 'code', code, 'currency', currency, 'customerType', customer_type,
    'priority', priority, 'startsAt', to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'endsAt', to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'derivedFrom', derived_from) order by id), '[]')::text
  from price_lists where ends_at is null or ends_at > now() - interval '1 day' or code in ('retail', 'super_wholesale')
  on conflict (id) do update set lists = excluded.lists;
  return null;
end
$function$;

create trigger price_lists_current after insert or delete or update on price_lists for each statement execute function keep_current_price_lists();
-- The trigger writes the first row.
update price_lists set code = code where false;
`,
  down: `
drop trigger price_lists_current on price_lists;
drop function keep_current_price_lists();
drop table current_price_lists;
`,
})
