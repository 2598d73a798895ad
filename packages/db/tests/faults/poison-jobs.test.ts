import { expect, it } from 'vitest'
import { houseWithJobs } from '../_backend.ts'
import { jobTable } from '../_jobs.ts'
import { type Flow, flow, throughRetries } from '../_poison.ts'

// Seen to fail with NAIVE=1: a worker of whole batches runs the neighbours of a poison again, and makes them wait.
const total = 500

async function run(poisonEvery: Flow['poisonEvery'], jobs = total) {
  await using h = await houseWithJobs()
  const { poisons, healthy, runsOf, p99Ms } = await flow(h, { total: jobs, poisonEvery, everyMs: 30, workMs: 50 })
  expect(runsOf(healthy)).toEqual([1])
  await throughRetries(h)
  expect(runsOf(poisons)).toEqual(poisons.length > 0 ? [5] : [])
  await using table = await jobTable(h)
  expect(await table.rows(`name = 'jobs.dead'`)).toHaveLength(poisons.length)
  return p99Ms
}

it(`R12: of ${total} jobs one in fifty always throws: it parks, and the others wait no longer for that`, async () => {
  await run(0, 100)
  // In turns, so that what else the machine does falls on both.
  const without: number[] = []
  const among: number[] = []
  for (let round = 0; round < 2; round += 1) {
    without.push(await run(0))
    among.push(await run(50))
  }
  const words = (all: number[]) => all.map(ms => Math.round(ms)).join(', ')
  console.log(`R12 p99 of the healthy: ${words(among)} ms among poisons, ${words(without)} ms without`)
  expect(Math.min(...among) / Math.min(...without)).toBeLessThanOrEqual(1.2)
})
