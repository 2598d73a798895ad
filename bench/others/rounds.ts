import { setTimeout as delay } from 'node:timers/promises'
import { load, type Round } from '../load.ts'
import { type Bed, type Measured, untilWarm, withCosts } from '../measure.ts'
import { treeCpuSeconds } from '../usage.ts'
import { loadFlow, loadReads } from './flow.ts'
import type { RunningShop } from './set-up.ts'
import type { Reads, Work } from './shop.ts'

/** Scenarios that shops take part in. */
export type Kind = Exclude<keyof Work, 'counts'>

/** With many connections a page of theirs takes longer than a short round of ours. */
const leastSeconds = 5

/** Rounds of orders before one is measured: with 32 connections one can take a minute. */
const mostWarmOrders = 3

/** Checks each different answer once, warms the shop up, and returns a round of it. */
export async function prepare(
  { port, pid, work }: RunningShop,
  kind: Kind,
  bed: Bed,
): Promise<() => Promise<Measured>> {
  const { connections, seconds } = bed.options
  const runFor = (most: number): Promise<Round> => {
    const loading = { port, connections, seconds: most }
    if (kind === 'order') return loadFlow(work.order, loading)
    // An answer of S1 and S2 can take as long as a round, with all connections at once: those under way must count.
    return kind === 'health' ? load(work.health.traffic, loading) : loadReads(work[kind].traffic, loading)
  }
  if (kind !== 'order') await checkAnswers(port, work[kind])
  const round = async () => {
    const measured = await withCosts(pid, bed, async () => {
      const run = await runFor(Math.max(seconds, leastSeconds))
      if (run.errors > 0 || run.requests === 0)
        throw new Error(`${run.errors} requests failed, ${run.requests} were answered`)
      if (kind === 'order') await untilQuiet(pid)
      return run
    })
    // What is left to do must not slow the next server down.
    await untilQuiet(pid)
    return measured
  }
  await untilWarm(() => runFor(leastSeconds), kind === 'order' ? mostWarmOrders : undefined)
  await untilQuiet(pid)
  return round
}

/** @throws unless every different request is answered as it should be */
async function checkAnswers(port: number, { traffic, answer }: Reads): Promise<void> {
  const { method, paths, bodies = [undefined], headers = {} } = traffic
  for (const path of paths)
    for (const body of bodies) {
      const asked = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body }),
      })
      const text = await asked.text()
      if (!asked.ok) throw new Error(`${path} answers ${asked.status}: ${text.slice(0, 500)}`)
      const read = answer?.safeParse(JSON.parse(text))
      if (read?.success === false) throw new Error(`${path} answers ${text.slice(0, 500)}`)
    }
}

/** Share of a core below which a process has no more work that requests left; looking for jobs takes some. */
const quietShare = 0.1
const mostQuietMs = 60_000

/** Resolves once a program has done what its requests left behind. */
async function untilQuiet(pid: number): Promise<void> {
  const endsAt = Date.now() + mostQuietMs
  for (let quiet = 0; quiet < 2;) {
    const [before, began] = [treeCpuSeconds(pid), performance.now()]
    await delay(250)
    const share = ((treeCpuSeconds(pid) - before) * 1_000) / (performance.now() - began)
    quiet = share < quietShare ? quiet + 1 : 0
    if (Date.now() > endsAt) throw new Error(`still at work ${mostQuietMs / 1_000} s after its last request`)
  }
}
