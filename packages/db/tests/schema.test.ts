import { testDatabase } from '@atelier/db/testing'
import { afterAll, expect, test } from 'vitest'
import { catalog, catalogRefusals } from './_catalog-refusals.ts'
import { shop, shopRefusals, shopTriggers } from './_shop-refusals.ts'
import { connect, type Sql } from './_sql.ts'

const hash = (digit: string): string => digit.repeat(64)
const uuid = (digit: string): string => `${digit.repeat(8)}-1111-4111-8111-111111111111`
/** The asset again, but for some columns. */
const assetWith = (columns: { id?: number; objectId?: string; sha256?: string; owner?: number }): string => `
  insert into assets (id, owner_id, object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
    overriding system value values (${columns.id ?? 2}, ${columns.owner ?? 1}, '${columns.objectId ?? uuid('2')}',
      sha256('${columns.sha256 ?? 'b'}'), 'public', true, 'k', 'png', 1, 1, 1, '', 1, 1, '[]')`
const people = `
  insert into accounts (email, email_key, password_hash) values ('Ana@x.y', 'ana@x.y', 'h'), ('ben@x.y', 'ben@x.y', 'h'), ('cy@x.y', 'cy@x.y', 'h');
  insert into users (account_id, username) values (1, 'ana'), (2, 'ben');
  insert into sessions (id, user_id, expires_at) values ('${hash('a')}', 1, now());
  insert into link_tokens (token_hash, purpose, account_id, target_email, credential_version, expires_at) values ('${hash('b')}', 'verify', 1, 'ana@x.y', 0, now());
  insert into api_keys (user_id, name, key_hash, hint, scopes, role) values (1, 'shop', '${hash('d')}', '', '{products:read}', 'USER');
  insert into projects (user_id, title, body, html, slug) values (1, 'Lamp', '', '', 'lamp');
  insert into outbox (type, aggregate_id, stream_seq) values ('project.created', 1, 1);
  insert into outbox_stream (last_seq) values (1);
  insert into outbox_consumers values ('a', 0);
  insert into outbox_skips values ('a', 1, 'x', '');
  insert into mail_messages (dedupe_key, message_id, to_address, template) values ('k', '<k@x>', 'a@x.y', 'verify');
  insert into idempotency_keys (actor, operation, key_hash, fingerprint) values ('1', 'projects.create', 'k', 'f');
  insert into events (owner_id, date, time, venue, address) values (1, '2026-05-01', '8pm', 'Hall', 'Main Street');
  insert into assets (owner_id, object_id, sha256, visibility, kept, key, format, width, height, frames, thumbhash, bytes, stored_bytes, variants)
    values (1, '${uuid('1')}', sha256('a'), 'public', true, 'k', 'png', 1, 1, 1, '', 1, 1, '[]');
  insert into assistant_usage (user_id, day, tokens) values (1, '2026-03-01', 5);
  insert into webhook_endpoints (url, sealed_secret) values ('https://x.y', 's');
  insert into webhook_deliveries (endpoint_id, message_id, event_type, body, next_attempt_at) values (1, 'm', 'e', '', now());
  insert into webhook_attempts (delivery_id, number, started_at, duration_ms, status) values (1, 1, now(), 0, 200);
  insert into posters (image_asset_id, deep_link, event_id, expires_at) values (1, 'https://x.y', 1, now());
  insert into imports (kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id) values ('products', 'csv', 'all', false, '', 1, 1, 'u');
  insert into import_faults (import_id, line, reason) values (1, 2, 'Is needed');
  insert into import_image_urls (import_id, url) values (1, 'https://x.y/');
  insert into import_images (import_id, target_id, position, line, url_id) values (1, 1, 0, 2, 1);
  insert into audit_log (action, subject_user_id) values ('login', 1);`
const importWith = (column: string, value: string, uploadId = 'v'): string =>
  `insert into imports (kind, format, mode, dry_run, file_name, file_bytes, upload_user_id, upload_id, ${column})
    overriding system value values ('products', 'csv', 'all', false, '', 1, 1, '${uploadId}', ${value})`
/** One statement per named constraint that must be refused by it. */
const refusals: Readonly<Record<string, string>> = {
  accounts_email_key_key: `insert into accounts (email, email_key, password_hash) values ('ANA@x.y', 'ana@x.y', 'h')`,
  accounts_email_key_check: `insert into accounts (email, email_key, password_hash) values ('D@x.y', 'D@x.y', 'h')`,
  users_account_id_key: `insert into users (account_id, username) values (1, 'dee')`,
  users_username_key: `insert into users (account_id, username) values (3, 'ANA')`,
  users_account_id_fkey: `insert into users (account_id, username) values (99, 'dee')`,
  users_role_check: `update users set role = 'ROOT'`,
  users_customer_type_check: `update users set customer_type = 'friend'`,
  users_level_check: `update users set level = 0`,
  sessions_pkey: `insert into sessions (id, user_id, expires_at) values ('${hash('a')}', 2, now())`,
  sessions_public_id_key: `insert into sessions (id, public_id, user_id, expires_at) overriding system value values ('${hash('c')}', 1, 1, now())`,
  sessions_user_id_fkey: `insert into sessions (id, user_id, expires_at) values ('${hash('c')}', 99, now())`,
  sessions_id_check: `insert into sessions (id, user_id, expires_at) values ('the secret itself', 1, now())`,
  api_keys_pkey: `insert into api_keys (id, user_id, name, key_hash, hint, scopes, role) overriding system value values (1, 1, 'shop', '${hash('e')}', '', '{products:read}', 'USER')`,
  api_keys_key_hash_key: `insert into api_keys (user_id, name, key_hash, hint, scopes, role) values (1, 'shop', '${hash('d')}', '', '{products:read}', 'USER')`,
  api_keys_user_id_fkey: `update api_keys set user_id = 99`,
  api_keys_key_hash_check: `update api_keys set key_hash = 'the key itself'`,
  api_keys_role_check: `update api_keys set role = 'ROOT'`,
  api_keys_scopes_check: `update api_keys set scopes = '{}'`,
  link_tokens_token_hash_key: `insert into link_tokens (token_hash, purpose, target_email, credential_version, expires_at) values ('${hash('b')}', 'reset', 'a', 0, now())`,
  link_tokens_token_hash_check: `update link_tokens set token_hash = 'the token itself'`,
  link_tokens_purpose_check: `update link_tokens set purpose = 'login'`,
  link_tokens_account_id_fkey: `update link_tokens set account_id = 99`,
  projects_slug_key: `insert into projects (user_id, title, body, html, slug) values (2, 'Lamp', '', '', 'lamp')`,
  projects_user_id_fkey: `update projects set user_id = 99`,
  idempotency_keys_scope_key: `insert into idempotency_keys (actor, operation, key_hash, fingerprint) values ('1', 'projects.create', 'k', 'g')`,
  idempotency_keys_status_check: `update idempotency_keys set status = 'half'`,
  idempotency_keys_answer_check: `update idempotency_keys set status = 'done'`,
  outbox_stream_seq_key: `insert into outbox (type, aggregate_id, stream_seq) values ('x', 1, 1)`,
  current_price_lists_pkey: `insert into current_price_lists (lists) values ('[]')`,
  current_price_lists_id_check: `update current_price_lists set id = false`,
  outbox_stream_pkey: `insert into outbox_stream default values`,
  outbox_stream_id_check: `update outbox_stream set id = false`,
  outbox_stream_swept_seq_check: `update outbox_stream set swept_seq = 2`,
  outbox_consumers_pkey: `insert into outbox_consumers values ('a', 1)`,
  outbox_consumers_position_check: `update outbox_consumers set position = -1`,
  outbox_skips_pkey: `insert into outbox_skips values ('a', 1, 'y', '')`,
  mail_messages_dedupe_key_key: `insert into mail_messages (dedupe_key, message_id, to_address, template) values ('k', '', '', '')`,
  mail_messages_state_check: `update mail_messages set state = 'lost'`,
  mail_messages_sent_at_check: `update mail_messages set state = 'sent'`,
  posters_pkey: `insert into posters (id, image_asset_id, deep_link, event_id, expires_at) overriding system value values (1, 1, '', 1, now())`,
  posters_image_asset_id_fkey: `update posters set image_asset_id = 99`,
  posters_event_id_fkey: `update posters set event_id = 99`,
  posters_product_id_fkey: `update posters set event_id = null, product_id = 99`,
  posters_project_id_fkey: `update posters set event_id = null, project_id = 99`,
  posters_target_check: `update posters set project_id = 1`,
  posters_position_check: `update posters set position = -1`,
  events_owner_id_fkey: `update events set owner_id = 99`,
  events_capacity_check: `update events set capacity = 0`,
  events_starts_at_check: `update events set starts_at = now(), starts_wall = '2026-05-01T20:00'`,
  events_ends_at_check: `update events set timezone = 'UTC', starts_wall = 'x', starts_at = now(), ends_wall = 'x', ends_at = now()`,
  events_pkey: `insert into events (id, owner_id, date, time, venue, address) overriding system value values (1, 1, now(), '', '', '')`,
  assets_pkey: assetWith({ id: 1 }),
  assets_object_id_key: assetWith({ objectId: uuid('1') }),
  assets_owner_id_fkey: assetWith({ owner: 99 }),
  assets_visibility_check: `update assets set visibility = 'friends'`,
  assets_status_check: `update assets set status = 'half'`,
  assets_format_check: `update assets set format = 'svg'`,
  assets_sha256_check: `update assets set sha256 = 'short'`,
  ...catalogRefusals,
  ...shopRefusals,
  users_avatar_asset_id_fkey: `update users set avatar_asset_id = 99`,
  projects_cover_asset_id_fkey: `update projects set cover_asset_id = 99`,
  events_image_asset_id_fkey: `update events set image_asset_id = 99`,
  events_image_check: `update events set image_asset_id = 1, image_url = 'https://x.y/z.png'`,
  accounts_pkey: `insert into accounts (id, email, email_key, password_hash) overriding system value values (1, 'e', 'e', 'h')`,
  users_pkey: `insert into users (id, account_id, username) overriding system value values (1, 3, 'dee')`,
  link_tokens_pkey: `insert into link_tokens select * from link_tokens`.replace(
    'tokens select',
    'tokens overriding system value select',
  ),
  projects_pkey: `insert into projects (id, user_id, title, body, html, slug) overriding system value values (1, 1, '', '', '', 'other')`,
  outbox_pkey: `insert into outbox (id, type, aggregate_id) overriding system value values (1, 'x', 1)`,
  audit_log_pkey: `insert into audit_log (id, action) overriding system value values (1, 'x')`,
  assistant_usage_pkey: `insert into assistant_usage (user_id, day, tokens) values (1, '2026-03-01', 5)`,
  assistant_usage_user_id_fkey: `update assistant_usage set user_id = 99`,
  assistant_usage_tokens_check: `update assistant_usage set tokens = -1`,
  imports_pkey: importWith('id', '1'),
  imports_upload_id_key: importWith('rows_read', '0', 'u'),
  imports_requested_by_fkey: importWith('requested_by', '99'),
  imports_kind_check: `update imports set kind = 'people'`,
  imports_format_check: `update imports set format = 'pdf'`,
  imports_decimal_sign_check: `update imports set decimal_sign = 'none'`,
  imports_mode_check: `update imports set mode = 'some'`,
  imports_status_check: `update imports set status = 'lost', finished_at = now()`,
  imports_rows_read_check: `update imports set rows_good = 2, rows_read = 1`,
  imports_finished_at_check: `update imports set status = 'failed'`,
  import_faults_pkey: `insert into import_faults (import_id, id, line, reason) overriding system value values (1, 1, 2, '')`,
  import_faults_import_id_fkey: `insert into import_faults (import_id, line, reason) values (99, 2, '')`,
  import_faults_severity_check: `update import_faults set severity = 'x'`,
  import_image_urls_pkey: `insert into import_image_urls (id, import_id, url) overriding system value values (1, 1, 'other')`,
  import_image_urls_url_key: `insert into import_image_urls (import_id, url) values (1, 'https://x.y/')`,
  import_image_urls_import_id_fkey: `insert into import_image_urls (import_id, url) values (99, 'https://x.y/')`,
  import_images_pkey: `insert into import_images (import_id, target_id, position, line, url_id) values (1, 1, 0, 3, 1)`,
  import_images_url_id_fkey: `insert into import_images (import_id, target_id, position, line, url_id) values (1, 2, 0, 3, 99)`,
  import_faults_line_check: `update import_faults set line = 0`,
  webhook_endpoints_pkey: `insert into webhook_endpoints (id, url, sealed_secret) overriding system value values (1, '', '')`,
  webhook_endpoints_previous_check: `update webhook_endpoints set previous_sealed_secret = 's'`,
  webhook_endpoints_disabled_check: `update webhook_endpoints set disabled_at = now()`,
  webhook_endpoints_disabled_reason_check: `update webhook_endpoints set disabled_at = now(), disabled_reason = 'x'`,
  webhook_deliveries_pkey: `insert into webhook_deliveries (id, endpoint_id, message_id, event_type, body, next_attempt_at) overriding system value values (1, 1, 'n', '', '', now())`,
  webhook_deliveries_message_id_key: `insert into webhook_deliveries (endpoint_id, message_id, event_type, body, next_attempt_at) values (1, 'm', '', '', now())`,
  webhook_deliveries_endpoint_id_fkey: `update webhook_deliveries set endpoint_id = 99`,
  webhook_deliveries_state_check: `update webhook_deliveries set state = 'lost', next_attempt_at = null, settled_at = now()`,
  webhook_deliveries_next_attempt_at_check: `update webhook_deliveries set next_attempt_at = null`,
  webhook_deliveries_settled_at_check: `update webhook_deliveries set settled_at = now()`,
  webhook_attempts_pkey: `insert into webhook_attempts (delivery_id, number, started_at, duration_ms, status) values (1, 1, now(), 0, 200)`,
  webhook_attempts_delivery_id_fkey: `update webhook_attempts set delivery_id = 99`,
  webhook_attempts_outcome_check: `update webhook_attempts set status = null`,
  webhook_attempts_answer_check: `update webhook_attempts set answer = repeat('x', 1025)`,
  mail_messages_pkey: `insert into mail_messages (id, dedupe_key, message_id, to_address, template) overriding system value values (1, 'l', '', '', '')`,
}

const resources = new AsyncDisposableStack()
afterAll(() => resources.disposeAsync())
const database = resources.use(await testDatabase())
const sql = resources.use(await connect(database.url))
await sql.query(people)
await sql.query(catalog)
await sql.query(shop)

const refusedBy = (db: Sql, statement: string): Promise<unknown> =>
  db.query(statement).then(
    () => 'nothing refused it',
    (error: unknown) => (error instanceof Error && 'constraint' in error ? error.constraint : error),
  )

test.for(Object.entries(refusals))('%s refuses what it should', async ([constraint, statement]) => {
  await sql.query('begin')
  const refused = await refusedBy(sql, statement)
  await sql.query('rollback')
  expect(refused).toBe(constraint)
})

test.for(Object.entries(shopTriggers))('the trigger %s refuses what it should', async ([name, statement]) => {
  await sql.query('begin')
  const refused = await refusedBy(sql, statement)
  await sql.query('rollback')
  expect(refused).toBe(name)
})

test('every constraint and unique index has its refusal above', async () => {
  const named = await sql.query<{ name: string }>(`
    select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x')
    union select c.relname from pg_index i join pg_class c on c.oid = indexrelid
      where indisunique and c.relnamespace = 'public'::regnamespace order by 1`)
  expect(Object.keys(refusals).toSorted()).toEqual(named.map(row => row.name).toSorted())
})

test('constraints and indexes are called <table>_<what>_<kind>', async () => {
  const odd = await sql.query(`
    select conname from pg_constraint k join pg_class c on c.oid = conrelid
    where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u')
      and not (starts_with(conname, relname || '_')
        and conname ~ case contype when 'c' then '_check$' when 'f' then '_fkey$' when 'p' then '_(pkey|key)$' else '_key$' end)
    union all
    select i.relname from pg_index x join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
    where t.relnamespace = 'public'::regnamespace and not (starts_with(i.relname, t.relname || '_') and i.relname ~ '_(idx|key|pkey)$')`)
  expect(odd).toEqual([])
})

test('every foreign key is the start of an index', async () => {
  const bare = await sql.query(`
    select conname from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and not exists (
      select from pg_index where indrelid = conrelid and indpred is null and (indkey::int2[])[0:cardinality(conkey) - 1] = conkey)`)
  expect(bare).toEqual([])
})

test.for(['update audit_log set action = $$x$$', 'delete from audit_log', 'truncate audit_log'])(
  'the audit trail refuses: %s',
  async statement => {
    expect(await refusedBy(sql, statement)).toBe('audit_log_append_only')
    expect(await sql.query('select action from audit_log')).toEqual([{ action: 'login' }])
  },
)

test('deleting an account takes what is its own, and leaves the link token and the audit trail', async () => {
  await sql.query('begin')
  await sql.query('delete from accounts where id = 1')
  const left = await sql.query(`
    select (select count(*)::int from users where id = 1) as users, (select count(*)::int from sessions) as sessions,
      (select count(*)::int from projects) as projects, (select account_id from link_tokens) as token_account,
      (select target_email from link_tokens) as token_email, (select subject_user_id::int from audit_log) as audited`)
  await sql.query('rollback')
  expect(left).toEqual([
    { users: 0, sessions: 0, projects: 0, token_account: null, token_email: 'ana@x.y', audited: 1 },
  ])
})

test('no table holds a secret that can be used as it is', async () => {
  const columns = await sql.query<{ name: string }>(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ '(password|secret|token)' order by 1`)
  expect(columns.map(row => row.name)).toEqual([
    'accounts.password_hash',
    // A number of tokens, as language models count.
    'assistant_usage.tokens',
    'carts.token_hash',
    'known_devices.token_hash',
    'link_tokens.token_hash',
    'order_access_tokens.token_hash',
    // Sealed.
    'payments.client_secret',
    'webhook_endpoints.previous_sealed_secret',
    'webhook_endpoints.previous_secret_until',
    'webhook_endpoints.sealed_secret',
  ])
})
