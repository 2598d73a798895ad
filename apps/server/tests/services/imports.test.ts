import { jobHandlers } from '@atelier/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestBackend, testBackend } from '../_backend.ts'
import { createPerson, inDatabase, rowsOf } from '../_people.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await testBackend()
})
afterAll(() => backend[Symbol.asyncDispose]())

/** The hourly sweep, as its worker would run it. */
async function sweep(): Promise<void> {
  const { transactor, ...tools } = backend.wired.services
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  const run = { id: 'run', signal: new AbortController().signal, finish: transact }
  await jobHandlers['maintenance.sweep'](
    { ...tools, transact, transactIndependently: transact, guestTokens: {} },
    {},
    run,
  )
}

/** An import as a lost job leaves it; its file is gone. */
const stranded = (status: string, userId: number): Promise<number> =>
  inDatabase(backend, async client => {
    const { rows } = await client.query<{ id: number }>(
      `insert into imports (kind, format, mode, dry_run, status, file_name, file_bytes, upload_user_id, upload_id, requested_by, finished_at)
       values ('products', 'csv', 'rows', false, $1, 'a.csv', 9, $2, gen_random_uuid()::text, $2,
         case when $1 = 'completed' then now() end) returning id::int`,
      [status, userId],
    )
    return rows[0]?.id ?? 0
  })

const statusOf = async (id: number) => (await rowsOf(backend, `select status from imports where id = ${id}`))[0]
const reasonsOf = (id: number) => rowsOf(backend, `select reason, severity from import_faults where import_id = ${id}`)

// Seen to fail: without its call in the handler of the sweep nothing of this moves.
it('takes up an import whose job is gone, queued or running, and leaves those with a job alone', async () => {
  const { userId } = await createPerson(backend, { role: 'EMPLOYEE' })
  const ids = [await stranded('queued', userId), await stranded('running', userId)]
  const waiting = await stranded('queued', userId)
  await backend.wired.services.transactor.transact({ requestId: 'test', ip: '' })(uow =>
    uow.jobs.enqueue('imports.run', { importId: waiting }, { startAfter: '2100-01-01T00:00:00.000000Z' }),
  )
  await sweep()
  for (const id of ids) {
    await expect.poll(() => statusOf(id)).toEqual({ status: 'failed' })
    expect(await reasonsOf(id)).toEqual([{ reason: 'The file is no longer there: send it again', severity: 'error' }])
  }
  expect(await statusOf(waiting)).toEqual({ status: 'queued' })
})

it('ends an import whose every attempt failed, and says so', async () => {
  const { userId } = await createPerson(backend, { role: 'EMPLOYEE' })
  const id = await stranded('running', userId)
  await inDatabase(backend, client =>
    client.query(`insert into pgboss.job (name, source_name, data) values ('jobs.dead', 'imports.run', $1)`, [
      JSON.stringify({ version: 1, requestId: 'test', payload: { importId: id } }),
    ]),
  )
  await sweep()
  expect(await statusOf(id)).toEqual({ status: 'failed' })
  expect(await reasonsOf(id)).toMatchObject([{ reason: expect.stringMatching(/^It broke off at every attempt/) }])
})

it('takes up images that wait for a job', async () => {
  const { userId } = await createPerson(backend, { role: 'EMPLOYEE' })
  const id = await stranded('completed', userId)
  await inDatabase(backend, async client => {
    await client.query(`insert into import_image_urls (import_id, url) values (${id}, 'http://10.0.0.1/a.png')`)
    await client.query(`update imports set images_wanted = 1 where id = ${id}`)
  })
  await sweep()
  await expect
    .poll(() => rowsOf(backend, `select images_refused from imports where id = ${id}`))
    .toEqual([{ images_refused: 1 }])
})
