import { emptyDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import {
  ask,
  logIn,
  logInAdmin,
  type Replica,
  type RegisteredUser,
  registerUser,
  startReplica,
} from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import { eventless, orphans } from './_audit-queries.ts'
import { underLoad } from './_load.ts'
import { previousRelease } from './_previous-release.ts'

const entry = await previousRelease()

describe.skipIf(entry === undefined)('an upgrade from the previous release, with both running', () => {
  let database: TestDatabase
  let mailbox: Mailbox
  let old: Replica
  let current: Replica | undefined
  let ana: RegisteredUser
  let admin: string
  /** Ids that the previous release gave, by what they name. */
  const ids: Record<string, number> = {}
  const now = (): Replica => {
    if (!current) throw new Error('the first test starts it')
    return current
  }
  const start = (more: { readonly entry?: string } = {}) =>
    startReplica({ databaseUrl: database.url, smtpUrl: mailbox.smtpUrl, ...more })
  const create = async (at: Replica, path: string, json: object): Promise<number> => {
    const answer = await ask(at.url, `POST /v1/${path}`, { token: admin, json })
    expect(`${answer.status} ${answer.text}`).toMatch(/^201 /)
    return Number(JSON.parse(answer.text).id)
  }
  const offer = (at: Replica, number: string, quantity: number) =>
    create(at, 'offers', {
      product_id: ids['product'],
      brand: 'Oak',
      manufacturer_number: number,
      price_rub: 1990,
      manage_stock: true,
      quantity,
    })
  const quantityOf = async (at: Replica, id: number): Promise<unknown> =>
    JSON.parse((await ask(at.url, `GET /v1/offers/${id}`, { token: admin })).text).quantity

  beforeAll(async () => {
    database = await emptyDatabase()
    mailbox = await startMailbox()
    old = await start(entry === undefined ? {} : { entry })
    admin = (await logInAdmin(old.url)).accessToken
    ana = await registerUser(old.url)
    ids['category'] = await create(old, 'categories', { name: 'Lamps' })
    ids['sub'] = await create(old, 'sub-categories', { name: 'Desk lamps', category_id: ids['category'] })
    ids['product'] = await create(old, 'products', { name: 'Oak lamp', sub_category_id: ids['sub'] })
    ids['offer'] = await offer(old, 'A-1', 7)
    ids['event'] = await create(old, 'events', {
      title: 'Opening',
      date: '2031-01-01',
      time: '18:00',
      venue: 'Studio',
      address: 'Oak Street 1',
    })
  })
  afterAll(async () => {
    await current?.[Symbol.asyncDispose]()
    await old[Symbol.asyncDispose]()
    await mailbox.stop()
    await database[Symbol.asyncDispose]()
  })

  it('the previous release serves on while the new one migrates and starts', async () => {
    const load = await underLoad({ url: old.url, databaseUrl: database.url, clients: 4 }, async () => {
      current = await start()
    })
    console.table(load.answers)
    expect(load).toMatchObject({ failed: {}, lost: [] })
  })

  it('both serve the same people and rows, and each reads what the other writes', async () => {
    for (const at of [old, now()]) {
      expect((await ask(at.url, 'GET /v1/accounts/me', { token: ana.accessToken })).status).toBe(200)
      for (const path of [`products/${ids['product']}`, `events/${ids['event']}`])
        expect((await ask(at.url, `GET /v1/${path}`, { token: admin })).status).toBe(200)
    }
    const loads = await Promise.all(
      [old, now()].map(({ url }) => underLoad({ url, databaseUrl: database.url, clients: 2 }, async () => {})),
    )
    expect(loads.map(({ failed, lost }) => ({ failed, lost }))).toEqual([
      { failed: {}, lost: [] },
      { failed: {}, lost: [] },
    ])
    for (const [writer, reader] of [
      [old, now()],
      [now(), old],
    ] as const) {
      const json = { title: 'Across releases', body: '' }
      const made = await ask(writer.url, 'POST /v1/projects', { token: ana.accessToken, json })
      expect((await ask(reader.url, `GET /v1/projects/${JSON.parse(made.text).id}`)).status).toBe(200)
      const login = await logIn(writer.url, ana)
      expect((await ask(reader.url, 'GET /v1/accounts/me', { token: login.accessToken })).status).toBe(200)
    }
  })

  it('opening quantities have become stock; the previous release can no longer give any, as the guide says', async () => {
    expect(await quantityOf(now(), ids['offer'] ?? 0)).toBe(7)
    expect(await quantityOf(now(), await offer(now(), 'A-2', 4))).toBe(4)
    expect(await quantityOf(now(), await offer(old, 'A-3', 3))).toBe(0)
  })

  it('and what is left when the previous release has gone is whole', async () => {
    await old[Symbol.asyncDispose]()
    expect(await rowsAt(database.url, orphans)).toEqual([])
    expect(await rowsAt(database.url, eventless)).toEqual([])
    const json = { title: 'After', body: '' }
    expect((await ask(now().url, 'POST /v1/projects', { token: ana.accessToken, json })).status).toBe(201)
  })
})
