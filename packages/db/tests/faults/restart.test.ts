import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, migrateUp } from '@atelier/db'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { AppError } from '@atelier/domain'
import { expect, it } from 'vitest'
import { origin, register, transactorOn } from '../_backend.ts'

const clients = 20
const times = 5
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

it.each([
  ['fast', 'SIGINT'],
  ['immediate', 'SIGQUIT'],
] as const)(
  'R14: Postgres restarts five times (%s) under twenty clients: nothing acknowledged is lost, back in 2 s',
  async (mode, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-restart-'))
    const options = { dataDir: join(folder, 'postgres'), durable: true }
    let postgres = await startEmbeddedPostgres(options)
    try {
      await migrateUp(postgres.url)
      await using database = createDatabase({ url: postgres.url, poolSize: clients })
      const transact = transactorOn(database).transact(origin)
      const acknowledged: number[] = []
      const refusals = new Map<string, number>()
      const stop = new AbortController()
      const client = async () => {
        while (!stop.signal.aborted) {
          try {
            acknowledged.push((await register(transact)).id)
          } catch (error) {
            const code = error instanceof AppError ? error.code : String(error)
            refusals.set(code, (refusals.get(code) ?? 0) + 1)
            await pause(5)
          }
        }
      }
      const running = Array.from({ length: clients }, client)
      const until = async (count: number) => {
        while (acknowledged.length < count) await pause(1)
      }
      const gaps: number[] = []
      for (let time = 0; time < times; time += 1) {
        await until(acknowledged.length + 200)
        process.kill(postgres.pid, signal)
        await postgres.stop()
        postgres = await startEmbeddedPostgres({ ...options, port: postgres.port })
        const accepts = performance.now()
        await until(acknowledged.length + 1)
        gaps.push(Math.round(performance.now() - accepts))
      }
      stop.abort()
      await Promise.all(running)
      const rows = await database.reads.selectFrom('accounts').select('id').execute()
      const stored = new Set(rows.map(row => row.id))
      const lost = acknowledged.filter(id => !stored.has(id)).length
      const codes = [...refusals].map(([code, count]) => `${code} ${count}`).join(', ')
      console.log(
        `R14 ${mode} x ${times}: lost ${lost} of ${acknowledged.length}; back after ${gaps.join(', ')} ms; ${codes}`,
      )
      expect(lost).toBe(0)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(2_000)
      const known = ['DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'OVERLOADED']
      expect([...refusals.keys()].filter(code => !known.includes(code))).toEqual([])
    } finally {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
)
