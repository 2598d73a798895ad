import { type Kysely, sql } from 'kysely'

/**
 * Everything declared in the schema `public`, one sorted line each, written by PostgreSQL itself. Two databases with
 * equal lines behave alike; the order of columns and the names of not-null constraints (new in 18) do not count.
 */
export async function snapshotOf(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    with ours as (select oid, relname, relkind from pg_class where relnamespace = 'public'::regnamespace)
    select 'table ' || relname as line from ours where relkind in ('r', 'p')
    union all
    select 'view ' || relname || ' ' || pg_get_viewdef(oid) from ours where relkind in ('v', 'm')
    union all
    select 'sequence ' || relname from ours where relkind = 'S'
      and not exists (select from pg_depend d where d.objid = ours.oid and d.deptype in ('a', 'i'))
    union all
    select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end
      || case attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end
      || case attgenerated when 's' then ' stored' when 'v' then ' virtual' else '' end
      || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    from ours join pg_attribute a on a.attrelid = ours.oid left join pg_attrdef d on d.adrelid = ours.oid and d.adnum = a.attnum
    where relkind in ('r', 'p') and attnum > 0 and not attisdropped
    union all
    select 'constraint ' || relname || '.' || conname || ' ' || pg_get_constraintdef(k.oid)
    from ours join pg_constraint k on k.conrelid = ours.oid where contype not in ('n', 't')
    union all
    select 'index ' || pg_get_indexdef(oid) from ours where relkind in ('i', 'I')
    union all
    select 'trigger ' || pg_get_triggerdef(t.oid) from ours join pg_trigger t on t.tgrelid = ours.oid where not tgisinternal
    union all
    select 'function ' || pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
      and prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'enum ' || typname || ' ' || string_agg(enumlabel, ', ' order by enumsortorder)
    from pg_type t join pg_enum e on e.enumtypid = t.oid where typnamespace = 'public'::regnamespace group by typname
    union all
    select 'domain ' || typname || ' ' || format_type(typbasetype, typtypmod) from pg_type
    where typnamespace = 'public'::regnamespace and typtype = 'd'
    union all
    select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
    order by 1`.execute(db)
  return rows.map(row => row.line)
}

/** What is only in one of two snapshots, ready to be read. */
export function differences(
  left: readonly string[],
  right: readonly string[],
  [nameOfLeft, nameOfRight]: readonly [string, string],
): readonly string[] {
  return [...only(left, right, nameOfLeft), ...only(right, left, nameOfRight)]
}

function only(these: readonly string[], those: readonly string[], where: string): readonly string[] {
  return these.filter(line => !those.includes(line)).map(line => `only in ${where}: ${line}`)
}
