import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { expect, it } from 'vitest'

const kills = 20
const child = fileURLToPath(new URL('../_writing-child.ts', import.meta.url))

/** Runs a writer, kills it after so many commits, and gives back the ids it was told were committed. */
async function killedAfter(commits: number, url: string, run: number): Promise<number[]> {
  const args = ['--conditions=@atelier/source', child, url, String(run)]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length > commits) writer.kill('SIGKILL')
  })
  await once(writer, 'close')
  // The last line may be cut: what was not told in full was not acknowledged.
  return text.split('\n').slice(0, -1).map(Number)
}

it('R9, R11: writers killed twenty times: all that was acknowledged is there, jobs = commits', async () => {
  await using database = await testDatabase()
  const acknowledged: number[] = []
  for (let run = 0; run < kills; run += 1) {
    const commits = 20 + Math.floor(Math.random() * 60)
    acknowledged.push(...(await killedAfter(commits, database.url, run)))
  }
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    const ids = async (text: string) => (await client.query<{ id: number }>(text)).rows.map(row => row.id)
    const accounts = await ids('select id::int from accounts order by id')
    const jobs = await ids(
      `select (data #>> '{payload,accountId}')::int as id from pgboss.job where name = 'mail.verification' order by id`,
    )
    const stored = new Set(accounts)
    const lost = acknowledged.filter(id => !stored.has(id))
    console.log(
      `R9, R11 ${kills} kills: ${acknowledged.length} acknowledged, lost ${lost.length}; ${accounts.length} commits, ${jobs.length} jobs`,
    )
    expect(lost).toEqual([])
    expect(jobs).toEqual(accounts)
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 20)
  } finally {
    await client.end()
  }
})
