import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { runScenario } from '../../dev/prove-stock/run-scenario.ts'
import { scenariosAt } from '../../dev/prove-stock/scenarios.ts'

// Two processes buy at once. The naive shop beside ours sells more than there is in nearly every run.
const scale = process.env['FULL_COUNTS'] === '1' ? 1 : 0.06

describe('nothing is sold twice', () => {
  it.each(scenariosAt(scale).map(scenario => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    await using database = await testDatabase()
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      const sql = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows
      const proof = await runScenario(database.url, sql, scenario)
      expect(proof).toMatchObject({ oversold: 0, deadlocks: 0, violations: 0 })
      // A killed process leaves purchases behind; everybody else sells all there is.
      expect(scenario.kills ? proof.ours <= proof.units : proof.ours).toBe(scenario.kills ? true : proof.units)
    } finally {
      await client.end()
    }
  })
})
