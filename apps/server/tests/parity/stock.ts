import { snakeDeep } from '../../src/rest/case.ts'
import { anOffer } from '../_catalog.ts'
import { rowsOf } from '../_people.ts'
import { type Call, post, type Side } from './_call.ts'

const east = { code: 'EAST', name: 'East', address: { city: 'Riga' } }

/** The same input as JSON, without what stands in the path; with a key, where one is demanded. */
const sent =
  (method: string, path: string): Exclude<Call['http'], readonly unknown[]> =>
  (_, input) => {
    const inPath = new Set(Array.from(path.matchAll(/:(\w+)/g), ([, name]) => name))
    const json = snakeDeep(Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !inPath.has(name))))
    return [method, path, { json, headers: { 'idempotency-key': crypto.randomUUID() } }]
  }

/** The newest id of a table, which is the same in both worlds. */
async function newest({ server }: Side, table: string, where = 'true'): Promise<number> {
  const [row] = await rowsOf(server.backend, `select max(id)::int as id from ${table} where ${where}`)
  return Number(Object(row).id)
}
const waybill = (side: Side) => newest(side, 'waybills')
/** By name: the first is made with the shop. */
const eastId = (side: Side) => newest(side, 'stock_locations', `code = 'EAST'`)

/** One offer, received at MAIN, carried in part to EAST, counted wrongly, and taken back. */
export const stockCalls: readonly Call[] = [
  { procedure: 'locations.create', by: 'boss', input: east, http: post('/v1/locations', east) },
  {
    procedure: 'locations.create',
    by: 'boss',
    input: east,
    http: post('/v1/locations', east),
    refused: 'ALREADY_EXISTS',
  },
  { procedure: 'locations.list', by: 'eve', input: {}, http: ['GET', '/v1/locations'] },
  {
    procedure: 'locations.update',
    by: 'boss',
    input: async (side: Side) => ({ id: await eastId(side), priority: 5 }),
    http: sent('PATCH', '/v1/locations/:id'),
  },
  {
    procedure: 'waybills.create',
    by: 'eve',
    input: { type: 'WAYBILL_IN', counterpartyName: 'Oak Ltd' },
    http: sent('POST', '/v1/waybills'),
  },
  {
    procedure: 'waybills.commit',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: sent('POST', '/v1/waybills/:id/commit'),
    refused: 'RULE_VIOLATED',
  },
  {
    procedure: 'waybills.update',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side), note: 'Pallet 7' }),
    http: sent('PATCH', '/v1/waybills/:id'),
  },
  {
    procedure: 'waybills.addLine',
    by: 'eve',
    input: async (side: Side) => {
      const { id: offerId } = await anOffer(side.server.backend)
      for (const table of ['categories', 'sub_categories', 'products']) {
        const named = `update ${table} set name = 'Stock', slug = 'stock' where id = (select max(id) from ${table})`
        await rowsOf(side.server.backend, named)
      }
      const fixed = `update offers set sku = 'STOCK-1', manufacturer_number = '1', title = 'Oak', slug = 'oak' where id = $1`
      await rowsOf(side.server.backend, fixed, [offerId])
      return { id: await waybill(side), offerId, quantity: 4 }
    },
    http: sent('POST', '/v1/waybills/:id/lines'),
  },
  {
    procedure: 'waybills.updateLine',
    by: 'eve',
    input: async (side: Side) => ({
      id: await waybill(side),
      lineId: await newest(side, 'waybill_lines'),
      quantity: 5,
      unitCost: { amount: 900, currency: 'RUB' },
    }),
    http: sent('PATCH', '/v1/waybills/:id/lines/:lineId'),
  },
  {
    procedure: 'waybills.commit',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: sent('POST', '/v1/waybills/:id/commit'),
  },
  {
    procedure: 'waybills.deleteLine',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side), lineId: await newest(side, 'waybill_lines') }),
    http: ['DELETE', '/v1/waybills/:id/lines/:lineId'],
    refused: 'ILLEGAL_TRANSITION',
  },
  {
    procedure: 'waybills.create',
    by: 'eve',
    input: async (side: Side) => ({
      type: 'WAYBILL_TRANSFER',
      toLocationId: await eastId(side),
      lines: [{ offerId: await newest(side, 'offers'), quantity: 2 }],
    }),
    http: sent('POST', '/v1/waybills'),
  },
  {
    procedure: 'waybills.commit',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: sent('POST', '/v1/waybills/:id/commit'),
  },
  {
    procedure: 'waybills.get',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: ['GET', '/v1/waybills/:id'],
  },
  {
    procedure: 'stock.get',
    by: 'eve',
    input: async (side: Side) => ({ offerId: await newest(side, 'offers') }),
    http: ['GET', '/v1/stock/:offerId'],
  },
  {
    procedure: 'stock.explain',
    by: 'eve',
    input: async (side: Side) => ({ offerId: await newest(side, 'offers') }),
    http: ['GET', '/v1/stock/:offerId/explain'],
  },
  { procedure: 'stock.list', by: 'eve', input: { low: true }, http: ['GET', '/v1/stock?low=true'] },
  { procedure: 'stock.movements', by: 'eve', input: {}, http: ['GET', '/v1/stock/movements'] },
  {
    procedure: 'waybills.reverse',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: sent('POST', '/v1/waybills/:id/reverse'),
  },
  {
    procedure: 'waybills.create',
    by: 'eve',
    input: async (side: Side) => ({
      type: 'WAYBILL_STOCKTAKE',
      lines: [{ offerId: await newest(side, 'offers'), countedQuantity: 3, expectedOnHand: 4 }],
    }),
    http: sent('POST', '/v1/waybills'),
  },
  {
    procedure: 'waybills.commit',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: sent('POST', '/v1/waybills/:id/commit'),
    refused: 'STALE_COUNT',
  },
  {
    procedure: 'waybills.delete',
    by: 'eve',
    input: async (side: Side) => ({ id: await waybill(side) }),
    http: ['DELETE', '/v1/waybills/:id'],
  },
  {
    procedure: 'waybills.list',
    by: 'eve',
    input: { status: 'canceled' },
    http: ['GET', '/v1/waybills?status=canceled'],
  },
  { procedure: 'stock.audit', by: 'boss', http: ['GET', '/v1/stock/audit'] },
]
