import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyset } from './_backend.ts'
import { type Call, countAllRows, type Explained, explained, nodesOf, type PlanNode } from './_plans.ts'

const now = '2026-03-01T09:00:00.000000Z'
let db: Explained

/** Enough rows that a scan of a table is never the cheap way. */
beforeAll(async () => {
  db = await explained()
  await db.client.query(`
    insert into accounts (email, email_key, password_hash)
      select 'u' || n || '@example.com', 'u' || n || '@example.com', '' from generate_series(1, 20000) n;
    insert into users (account_id, username) select id, 'user' || id from accounts;
    insert into projects (user_id, title, body, html, slug)
      select id, 'Oak', repeat('x', 500), '', 'oak-' || id || '-' || n from users, generate_series(1, 2) n;
    insert into events (owner_id, date, time, venue, address, title)
      select id, date '2026-01-01' + (id % 5000)::int, '8pm', 'Hall ' || id, 'Street', 'word' || id from users;
    insert into assets (owner_id, object_id, sha256, visibility, status, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
      select id, gen_random_uuid(), sha256(id::text::bytea), 'public', case when id % 100 = 0 then 'pending' else 'ready' end,
        true, '', 'png', 1, 1, 1, '', 1, 1, '[]' from users;
    insert into tax_classes (code, name, rate_bps) values ('full', 'Full', 2000);
    insert into categories (name, slug) values ('Lamps', 'lamps');
    insert into sub_categories (category_id, name, slug) select id, 'Oak', 'oak' from categories;
    insert into products (category_id, sub_category_id, name, slug, tax_class_id)
      select s.category_id, s.id, 'Lamp ' || n, 'lamp-' || n, t.id from sub_categories s, tax_classes t, generate_series(1, 2000) n where t.code = 'full';
    insert into posters (image_asset_id, deep_link, event_id, position, expires_at)
      select id, 'https://x.y', id, id % 10, now() + make_interval(days => (id - 1980)::int) from assets where id <= 2000;
    insert into audit_log (action, actor_user_id, subject_user_id) select 'user.updated', id % 100, id from users;
    insert into webhook_endpoints (url, sealed_secret) select '', '' from generate_series(1, 2000);
    insert into webhook_deliveries (endpoint_id, message_id, event_type, body, state, settled_at)
      select e.id, 'msg_' || n, 'project.created', '', 'delivered', now() from webhook_endpoints e, generate_series(1, 10) n;
    insert into webhook_attempts (delivery_id, number, started_at, duration_ms, status)
      select id, 1, now(), 5, 200 from webhook_deliveries;
    insert into imports (kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id)
      select 'products', 'csv', 'all', false, '', 1, 1, n from generate_series(1, 2000) n;
    insert into import_faults (import_id, line, reason) select id, n, '' from imports, generate_series(1, 10) n;
    insert into outbox (type, aggregate_id, stream_seq) select 'project.created', n, n from generate_series(1, 20000) n;
    insert into sessions (id, user_id, expires_at)
      select encode(sha256(id::text::bytea), 'hex'), id, now() + interval '1 day' from users`)
  // As autovacuum does: until then new entries of a trigram index wait in a list that makes it look dear.
  await countAllRows(db.client)
})
afterAll(() => db[Symbol.asyncDispose]())

/** But for `outbox_stream`, which holds one row: nothing is quicker than to scan it. */
const typesOf = (plans: readonly PlanNode[]): string[] =>
  plans
    .flatMap(nodesOf)
    .filter(node => node['Relation Name'] !== 'outbox_stream')
    .map(node => node['Node Type'])

const first = { limit: 20, cursor: null }
const next = (list: string) => ({ limit: 20, cursor: keyset.seal(list, [10_000]) })

describe('a read of a table that grows', () => {
  it.each<[string, Call]>([
    ['sessions.findActor', r => r.sessions.findActor(7, now)],
    ['sessions.listOf', r => r.sessions.listOf(7, now)],
    ['projects.find', r => r.projects.find(7)],
    ['projects.findBySlug', r => r.projects.findBySlug('oak-7-1')],
    ['projects.listByUsername', r => r.projects.listByUsername('user7')],
    ['projects.list', r => r.projects.list({}, first)],
    ['projects.list, next page', r => r.projects.list({}, next('projects'))],
    ['projects.list of a user', r => r.projects.list({ userId: 7 }, first)],
    ['projects.list of a user, next page', r => r.projects.list({ userId: 7 }, next('projects'))],
    ['events.find', r => r.events.find(7)],
    ['events.list', r => r.events.list({}, first)],
    ['events.list of a month', r => r.events.list({ from: '2027-03-01', to: '2027-03-31' }, first)],
    ['events.list, next page', r => r.events.list({}, { limit: 20, cursor: keyset.seal('events', ['2027-03-01', 7]) })],
    ['events.list by words', r => r.events.list({ q: 'word7' }, first)],
    ['assets.find', r => r.assets.find(7)],
    ['assets.list', r => r.assets.list({ ownerId: 7 }, first)],
    ['assets.list, next page', r => r.assets.list({ ownerId: 7 }, next('assets'))],
    ['assets.usageOf', r => r.assets.usageOf(7)],
    ['assets.listByContent', r => r.assets.listByContent({ ownerId: 7, sha256: 'ab'.repeat(32) }, 10)],
    ['assets.knownOf', r => r.assets.knownOf(['0f8fad5b-d9cb-469f-a165-70867728950e'])],
    ['assets.listPending', r => r.assets.listPending(now, 100)],
    ['assets.findByObjectId', r => r.assets.findByObjectId('0f8fad5b-d9cb-469f-a165-70867728950e')],
    ['posters.find', r => r.posters.find(7, { live: true })],
    ['posters.list of the live', r => r.posters.list({ live: true }, first)],
    ['posters.list with the expired', r => r.posters.list({ live: false }, first)],
    [
      'posters.list with the expired, next page',
      r => r.posters.list({ live: false }, { limit: 20, cursor: keyset.seal('posters', [3, 7]) }),
    ],
    ['audit.list', r => r.audit.list({}, first)],
    ['audit.list of a subject', r => r.audit.list({ subjectUserId: 7 }, next('audit'))],
    ['imports.find', r => r.imports.find(7)],
    ['imports.list', r => r.imports.list(first)],
    ['imports.list, next page', r => r.imports.list(next('imports'))],
    ['imports.listFaults', r => r.imports.listFaults(7, first)],
    ['imports.listFaults, next page', r => r.imports.listFaults(7, next('import-faults-7'))],
    ['outbox.after', r => r.outbox.after(10_000, 100)],
    ['webhookEndpoints.listDeliveries', r => r.webhookEndpoints.listDeliveries({ endpointId: 7 }, first)],
    [
      'webhookEndpoints.listDeliveries of a state, next page',
      r => r.webhookEndpoints.listDeliveries({ endpointId: 7, state: 'failed' }, next('webhook-deliveries')),
    ],
    ['webhookEndpoints.findDelivery', r => r.webhookEndpoints.findDelivery(7, 7)],
    ['webhookEndpoints.findDue', r => r.webhookEndpoints.findDue(7)],
    ['users.find', r => r.users.find(7)],
    ['users.findByUsername', r => r.users.findByUsername('user7')],
    ['users.list', r => r.users.list({}, first)],
    ['users.list, next page', r => r.users.list({}, next('users'))],
    ['users.list by a part of name or address', r => r.users.list({ q: 'ser7@exam' }, next('users'))],
    ['users.list by a part and a role', r => r.users.list({ q: 'user77', role: 'USER' }, first)],
    ['users.list by too little for trigrams', r => r.users.list({ q: 'u7' }, first)],
    ['users.list by role', r => r.users.list({ role: 'USER' }, next('users'))],
    ['accounts.find', r => r.accounts.find(7)],
    ['accounts.findByEmail', r => r.accounts.findByEmail('u7@example.com')],
    ['accounts.findLogin by e-mail', r => r.accounts.findLogin({ emailKey: 'u7@example.com' })],
    ['accounts.findLogin by username', r => r.accounts.findLogin({ username: 'user7' })],
  ])('%s uses an index', async (_, call) => {
    const nodes = typesOf(await db.plansOf(call))
    expect(nodes).toContainEqual(expect.stringMatching(/^(?:Index|Bitmap Index) /))
    expect(nodes).not.toContain('Seq Scan')
  })

  it('events.list from a day starts there and not with the first event', async () => {
    const plans = JSON.stringify(await db.plansOf(r => r.events.list({ from: '2027-03-01' }, first)))
    expect(plans).toMatch(/"Index Cond":"\(*date >= LEAST/)
    expect(plans).toContain('events_spanning_idx')
  })

  it('is distinguished from one without an index', async () => {
    const { rows } = await db.client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      'explain (format json) select id from projects where title = $$Ash$$',
    )
    expect(typesOf(rows.map(row => row['QUERY PLAN'][0].Plan))).toContain('Seq Scan')
  })
})
