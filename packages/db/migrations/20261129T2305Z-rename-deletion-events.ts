import { sqlMigration } from '../src/sql-migration.ts'

const subjects = ['category', 'sub_category', 'product', 'offer', 'collection', 'price_list']

/** Subscriptions keep their order; deliveries keep the name under which they were written. */
const rename = (from: string, to: string) => {
  const names = subjects.map(subject => `'${subject}.${from}'`).join(', ')
  return `
update webhook_endpoints set event_types = array(
  select case when type in (${names}) then replace(type, '.${from}', '.${to}') else type end
  from unnest(event_types) with ordinality as asked (type, place) order by place)
where event_types && array[${names}];
`
}

export const renameDeletionEvents = sqlMigration({
  up: rename('removed', 'deleted'),
  down: rename('deleted', 'removed'),
})
