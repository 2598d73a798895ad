import { testDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailbox } from '../../src/dev/mailbox.ts'
import { testBucket } from '../_storage.ts'
import { count, isFull } from './_replica.ts'
import { crash } from './_shop/crashes.ts'
import { cancelWhileShipping, payLate, sweepWhilePaying } from './_shop/holds.ts'
import { scenariosAt, sellOut } from './_shop/sell-out.ts'
import { openWorld, type ShopWorld } from './_shop/world.ts'

// The rows of `commerce.md` 13 that need several processes; `pnpm prove:stock` plays them too. The naive shop beside ours,
// which looks and then writes, sells beyond what there is in nearly every run.
let stack: AsyncDisposableStack
let world: ShopWorld
async function openShop(replicas: number): Promise<ShopWorld> {
  const { url: databaseUrl } = stack.use(await testDatabase())
  const { smtpUrl } = stack.adopt(await startMailbox(), each => each.stop())
  return stack.use(await openWorld({ databaseUrl, smtpUrl, replicas, env: await testBucket() }))
}
beforeAll(async () => {
  stack = new AsyncDisposableStack()
  world = await openShop(2)
})
afterAll(() => stack.disposeAsync())

const sound = { deadlocks: 0, unsound: [] }

// Rows 1 to 3.
describe('two processes sell what there is, and no more', () => {
  const scenarios = scenariosAt(isFull ? 1 : 0.06).map(scenario => [scenario.name, scenario] as const)
  it.each(scenarios)('%s', async (_, scenario) => {
    for (let run = 0; run < count(1, scenario.runs ?? 1); run += 1) {
      const { ours, units, wanted, outcomes, ...proof } = await sellOut(world, scenario)
      expect(proof).toMatchObject(sound)
      expect(ours).toBe(Math.min(units, wanted))
      const { ordered = 0, INSUFFICIENT_STOCK: short = 0, ...others } = outcomes
      expect([ordered + short, others]).toEqual([scenario.buyers, {}])
    }
  })
})

// Row 10.
it('an order is canceled or shipped when both happen at once', async () => {
  const { outcomes, unsound } = await cancelWhileShipping(world, count(6, 100))
  expect(unsound).toEqual([])
  const {
    'cancel done, commit ILLEGAL_TRANSITION': canceled = 0,
    'cancel ILLEGAL_TRANSITION, commit done': shipped = 0,
  } = outcomes
  expect(canceled + shipped).toBe(count(6, 100))
})

describe.runIf(isFull)('at full counts', () => {
  // Row 8.
  it('money after the end of the hold restores the order or goes back once', async () => {
    const { free, gone, unsound } = await payLate(world, 50)
    expect(free).toEqual({ states: { NEW: 50 }, refunds: {} })
    expect(gone).toEqual({ states: { EXPIRED: 50 }, refunds: { late_payment: 50 } })
    expect(unsound).toEqual([])
  })

  // Row 16.
  it('sweepers of three replicas end a thousand holds once each while money arrives', async () => {
    const { states, ...proof } = await sweepWhilePaying(await openShop(3), 1_000)
    expect(proof).toMatchObject({ ...sound, endedTwice: 0, refunds: {} })
    expect(states).toEqual({ NEW: 500, EXPIRED: 500 })
  })

  // Row 9 and R9 of the shop.
  it('fifty kills over a thousand orders leave no half order, and no money without an outcome', async () => {
    const proof = await crash(await openShop(2), { orders: 1_000, kills: 50, seed: 1 })
    expect(proof).toMatchObject({ lost: 0, doubled: 0, openMoney: 0, unsound: [] })
    expect(proof.promised).toBeLessThanOrEqual(proof.units)
  })
})
