import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyset } from './_backend.ts'
import { type Call, countAllRows, type Explained, explained, nodesOf, type PlanNode, scannedBy } from './_plans.ts'

const now = '2026-03-01T09:00:00.000000Z'
let db: Explained

/** Past orders with their payments, returns and waybills, and one offer whose ledger is long. */
beforeAll(async () => {
  db = await explained()
  await db.client.query(`
    set session_replication_role = replica;
    insert into offers (product_id, sku, title, slug, brand, manufacturer_number) select 1, 'S' || n, 'Oak', 's' || n, 'Oak', n::text from generate_series(1, 3) n;
    insert into orders (number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total, shipping_total,
        shipping_tax, tax_total, total, shipping_method, shipping_address)
      select 'O-2026-' || lpad(n::text, 6, '0'), 'b' || n || '@x.y', 'b' || n || '@x.y', (array['COMPLETED', 'CANCELED', 'EXPIRED'])[1 + n % 3],
        'RUB', 'retail', true, 0, 0, 0, 0, 0, 0, '{}', jsonb_build_object('fullName', 'Ana Oak' || n) from generate_series(1, 6000) n;
    insert into order_lines (order_id, line_no, offer_id, quantity, sku, title, brand, manufacturer_number, manage_stock, unit_price, discount, tax_rate_bps, tax, line_total)
      select id, 1, 2, 1, '', '', '', '', true, 0, 0, 0, 0, 0 from orders;
    insert into reservations (order_id, offer_id, location_id, quantity, state) select id, 1 + id % 2, 1, 1, 'converted' from orders;
    insert into allocations (order_id, offer_id, location_id, quantity, issued, state) select id, 1 + id % 2, 1, 1, 1, 'issued' from orders;
    insert into order_access_tokens (order_id, token_hash, expires_at) select id, encode(sha256(id::text::bytea), 'hex'), now() from orders;
    insert into carts (token_hash, currency, email, status, expires_at)
      select encode(sha256(n::text::bytea), 'hex'), 'RUB', 'b' || n || '@x.y', 'converted', now() from generate_series(1, 6000) n;
    insert into payments (order_id, provider, amount, currency, status, captured) select id, 'manual', 100, 'RUB', 'captured', 100 from orders;
    insert into refunds (payment_id, order_id, amount, reason, status)
      select id, order_id, 1, 'goodwill', case when id % 1000 = 0 then 'failed' else 'succeeded' end from payments;
    insert into returns (number, order_id, status, reason_code) select 'R-2026-' || lpad(id::text, 6, '0'), id, 'closed', 'other' from orders where id % 4 = 0;
    insert into return_lines (return_id, order_line_id, quantity) select r.id, l.id, 1 from returns r join order_lines l using (order_id);
    insert into waybills (number, type, status, location_id, currency, author_name, counterparty_name, order_id, posted_at)
      select 'W-2026-' || lpad(id::text, 6, '0'), 'WAYBILL_OUT', 'posted', 1, 'RUB', 'eve', 'Oak ' || id || ' Ltd', id, now() from orders;
    insert into waybill_lines (waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
      select id, n, case when id <= 500 then 1 else 2 end, 1, '', '', '', '', true from waybills, generate_series(1, 2) n;
    insert into stock_levels (offer_id, location_id, on_hand) values (1, 1, 1000), (2, 1, 11000);
    insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after)
      select offer_id, 1, id, 1, row_number() over (partition by offer_id order by id) from waybill_lines;
    insert into documents (kind, series, number, source_type, source_id, order_id, locale, template_version, status, data)
      select 'invoice', 'I', id, 'order', id, id, 'en', 1, 'ready', '{}' from orders;
    insert into document_files (document_id, format, object_key, sha256, bytes) select id, 'pdf', '', '', 1 from documents;
    set session_replication_role = default`)
  await countAllRows(db.client)
})
afterAll(() => db[Symbol.asyncDispose]())

const first = { limit: 20, cursor: null }
const next = (list: string) => ({ limit: 20, cursor: keyset.seal(list, [3_000]) })

/** Small by nature. */
const small = new Set(['stock_locations', 'stock_levels', 'offers', 'shop_settings'])
const readAsAWhole = (plans: readonly PlanNode[]) => scannedBy(plans).filter(table => !small.has(table))

describe('a read of the shop', () => {
  it.each<[string, Call]>([
    ['orders.list', r => r.orders.list({}, first)],
    ['orders.sumSales', r => r.orders.sumSales('2026-01-31T00:00:00Z', 14)],
    ['orders.list of a user, next page', r => r.orders.list({ userId: 7 }, next('orders'))],
    ['orders.list by status', r => r.orders.list({ status: ['NEW', 'IN_PROGRESS'] }, first)],
    ['orders.list by number', r => r.orders.list({ number: 'O-2026-000007' }, first)],
    ['orders.list by e-mail', r => r.orders.list({ emailKey: 'b7@x.y' }, first)],
    ['orders.list by a beginning', r => r.orders.list({ q: 'b777' }, first)],
    ['orders.list to be reviewed', r => r.orders.list({ requiresReview: true }, first)],
    ['orders.findByNumber', r => r.orders.findByNumber('O-2026-000007')],
    ['orders.findIdByToken', r => r.orders.findIdByToken('ab'.repeat(32), now)],
    ['orders.countUnpaid', r => r.orders.countUnpaid({ emailKey: 'b7@x.y' })],
    ['orders.listDue', r => r.orders.listDue(now)],
    ['payments.listOfOrder', r => r.payments.listOfOrder(7)],
    ['payments.findUnsettled', r => r.payments.findUnsettled(now)],
    ['payments.listRefunds', r => r.payments.listRefunds(7)],
    ['payments.listRefundsOfReturns', r => r.payments.listRefundsOfReturns([7, 8])],
    ['payments.findRefunds', r => r.payments.findRefunds({}, first)],
    ['payments.findRefunds that failed', r => r.payments.findRefunds({ status: 'failed' }, next('refunds'))],
    ['returns.list', r => r.returns.list({ viewer: 'staff' }, first)],
    ['returns.list of a status', r => r.returns.list({ viewer: 'staff', status: 'requested' }, first)],
    ['waybills.list', r => r.waybills.list({}, first)],
    ['waybills.list by status and type', r => r.waybills.list({ status: 'draft', type: 'WAYBILL_IN' }, first)],
    ['waybills.list of an order', r => r.waybills.list({ orderId: 7 }, first)],
    ['waybills.list by number', r => r.waybills.list({ number: 'W-2026-000007' }, first)],
    ['documents.list', r => r.documents.list({}, first)],
    ['documents.list that wait', r => r.documents.list({ status: 'waiting' }, first)],
    ['documents.listOfOrder', r => r.documents.listOfOrder(7)],
    ['stock.listMovements of an offer', r => r.stock.listMovements({ offerId: 1 }, next('stock_movements'))],
    ['search.findRecords by name', r => r.search.findRecords('ana oak777', ['orders', 'waybills', 'returns'])],
    ['search.findRecords by e-mail', r => r.search.findRecords('b777@x.y', ['orders', 'waybills', 'returns'])],
  ])('%s uses an index', async (_, call) =>
    expect(readAsAWhole(await db.plansOf(call, 'for these values'))).toEqual([]),
  )

  it('stock.explain reads the last movements of an offer, and not its ledger', async () => {
    const plans = await db.plansOf(r => r.stock.explain(1), 'and run')
    const read = plans
      .flatMap(nodesOf)
      .filter(node => node['Relation Name'] === 'stock_movements')
      .reduce((sum, node) => sum + (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0), 0)
    expect(read).toBeLessThan(200)
    const explanation = await db.readers.stock.explain(1)
    expect(explanation).toMatchObject({ opening: 900, sum: 1_000, onHand: 1_000, ok: true })
    expect(explanation.movements).toHaveLength(100)
  })

  it('search.findRecords and orders.list by text test no rows one by one', async () => {
    const asked: readonly Call[] = [
      r => r.search.findRecords('b777@x', ['orders', 'returns']),
      r => r.search.findRecords('oak777 ana', ['orders', 'waybills', 'returns']),
      r => r.search.findRecords('o 2026 00077', ['orders', 'waybills', 'returns']),
      r => r.orders.list({ q: 'Oak777' }, first),
    ]
    for (const call of asked) {
      const plans = await db.plansOf(call, 'and run')
      const tested = plans.flatMap(nodesOf).map(node => node['Rows Removed by Filter'] ?? 0)
      expect(Math.max(...tested)).toBeLessThan(100)
    }
  })

  it('erasing the contact of a guest finds carts and orders by their e-mail', async () => {
    const sent = await readFile(new URL('../sql/orders.sql', import.meta.url), 'utf8')
    const [, statement = ''] = /-- eraseContact\n(?:[^;]*;\n)?(with erased as[^;]*;)/.exec(sent) ?? []
    const { rows } = await db.client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (generic_plan, format json) ${statement}`,
    )
    expect(readAsAWhole(rows.map(row => row['QUERY PLAN'][0].Plan))).toEqual([])
  })
})

it('a status that few orders have is found by its index when the list is planned for its value', async () => {
  await db.client.query(`set session_replication_role = replica; update orders set status = 'NEW' where id <= 5;
    set session_replication_role = default; analyze orders`)
  const plans = await db.plansOf(r => r.orders.list({ status: ['NEW'] }, first), 'for these values')
  const indexes = plans.flatMap(nodesOf).map(node => node['Index Name'])
  expect(indexes).toContain('orders_status_idx')
})
