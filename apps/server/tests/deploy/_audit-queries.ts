// Each answers no row where a restored or upgraded database is whole.

/** Constraints that are not checked and indexes that are not built: a restore that lost rows shows here. */
export const orphans = `
  select conname from pg_constraint where contype = 'f' and not convalidated
  union all select indexrelid::regclass::text from pg_index where not indisvalid`

/** Projects without their event. */
export const eventless = `
  select p.id from projects p where not exists (
    select from outbox o where o.type = 'project.created' and o.aggregate_id = p.id)`

/** The same and events without their project, where none was deleted: halves of one commit. */
export const halves = `${eventless}
  union all select o.aggregate_id from outbox o where o.type = 'project.created' and not exists (
    select from projects p where p.id = o.aggregate_id)`
