import { AppError, jobs, type JobSettings } from '@atelier/domain'
import { createMaintenance, createTransactor, type JobHandler, type JobRun } from '@atelier/db'
import { describe, expect, it } from 'vitest'
import { anAccount, houseWithJobs, keyset, origin, outcomes, plainSessions, register } from './_backend.ts'
import { handlersWith, type JobHouse, jobTable } from './_jobs.ts'
import { isNaive, naiveJobRun, naiveSender } from './_naive.ts'
import { flow, throughRetries } from './_poison.ts'

const notice = (accountId: number) => ({ accountId, to: 'a@example.com', notice: 'password_changed' }) as const

const enqueue = (h: JobHouse, accountId = 1) => h.transact(uow => uow.jobs.enqueue('mail.notice', notice(accountId)))

describe('a job', () => {
  it('exists if and only if its transaction committed', async () => {
    await using h = await houseWithJobs({ poolSize: 20 })
    const transact = isNaive ? naiveSender(h) : h.transact
    const work = (index: number) =>
      transact(async uow => {
        await uow.jobs.enqueue('mail.notice', notice(index))
        if (index % 2 === 1) throw new AppError('FORBIDDEN', { required: 'ADMIN' })
      })
    for (let round = 0; round < 100; round += 10) {
      const ends = await outcomes(Array.from({ length: 10 }, (_, index) => work(round + index)))
      expect(ends).toEqual({ FORBIDDEN: 5, done: 5 })
    }
    await using table = await jobTable(h)
    const ids = (await table.rows()).map(job => job.data.payload.accountId)
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index * 2))
  })

  it('is not stored when its transaction fails for another reason, nor the change when the job cannot be', async () => {
    await using h = await houseWithJobs()
    const taken = anAccount()
    await h.transact(uow => uow.accounts.insert(taken))
    const failing = h.transact(async uow => {
      await uow.jobs.enqueue('mail.notice', notice(1))
      await uow.accounts.insert(taken)
    })
    await expect(failing).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    await using table = await jobTable(h)
    expect(await table.rows()).toEqual([])
    await table.run(`drop table pgboss.job cascade`)
    const unsendable = h.transact(async uow => {
      await uow.accounts.insert(anAccount())
      await uow.jobs.enqueue('mail.notice', notice(1))
    })
    await expect(unsendable).rejects.toThrow(/./)
    expect(await h.database.reads.selectFrom('accounts').select('id').execute()).toHaveLength(1)
  })

  it('is made once for one key, also after it ran', async () => {
    await using h = await houseWithJobs()
    const send = (dedupeKey: string) => h.transact(uow => uow.jobs.enqueue('mail.notice', notice(1), { dedupeKey }))
    await Promise.all([send('a'), send('a'), send('b')])
    await using table = await jobTable(h)
    expect(await table.rows()).toHaveLength(2)
    await h.jobs.work({ transactor: h.transactor, handlerOf: handlersWith({}) })
    await table.until(`state = 'completed'`)
    await send('a')
    expect(await table.rows()).toHaveLength(2)
  })

  it('starts within seconds when another process sent it', async () => {
    await using h = await houseWithJobs()
    const sender = { send: h.jobs.send.bind(h.jobs), wake() {} }
    const other = createTransactor(h.database, { keyset, jobs: sender, sessions: plainSessions })
    const send = (accountId: number) =>
      other.transact(origin)(uow => uow.jobs.enqueue('mail.notice', notice(accountId)))
    const done: number[] = []
    const handler: JobHandler = async ({ payload }) => void done.push(Number(Reflect.get(Object(payload), 'accountId')))
    await send(1)
    await h.jobs.work({ transactor: h.transactor, handlerOf: handlersWith({ 'mail.notice': handler }) })
    const look = { timeout: 15_000 }
    await expect.poll(() => done, look).toEqual([1])
    // The worker has looked, and looks by itself in a minute.
    await send(2)
    await expect.poll(() => done, look).toEqual([1, 2])
  })

  it('runs with its payload, its request and the same id at every attempt', async () => {
    await using h = await houseWithJobs()
    const seen = Promise.withResolvers<JobRun>()
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({ 'mail.notice': async run => seen.resolve(run) }),
    })
    await enqueue(h, 7)
    expect(await seen.promise).toMatchObject({
      kind: 'mail.notice',
      attempt: 0,
      requestId: origin.requestId,
      payload: notice(7),
    })
    await using table = await jobTable(h)
    const done = await table.until(`state = 'completed'`)
    expect(done.id).toBe((await seen.promise).id)
  })

  it('completes together with what its last transaction writes', async () => {
    await using h = await houseWithJobs()
    await using table = await jobTable(h)
    const seen: string[][] = []
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({
        'mail.notice': async run => {
          await run.finish(async uow => void (await uow.accounts.insert(anAccount())))
          seen.push((await table.rows()).map(job => job.state))
        },
      }),
    })
    await enqueue(h)
    await table.until(`state = 'completed'`)
    expect(await h.database.reads.selectFrom('accounts').select('id').execute()).toHaveLength(1)
    expect(seen).toEqual([['completed']])
  })

  it('writes nothing once another attempt holds it', async () => {
    await using h = await houseWithJobs()
    await using table = await jobTable(h)
    const ended = Promise.withResolvers<Record<string, number>>()
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({
        'mail.notice': async run => {
          if (run.attempt > 0) return
          const late = isNaive ? naiveJobRun(h, run) : run
          // What the supervisor and the next worker do when an attempt outlives its claim.
          await table.run(`update pgboss.job set retry_count = retry_count + 1 where id = $1`, [run.id])
          const write = (way: 'transact' | 'finish') =>
            late[way](async uow => void (await uow.accounts.insert(anAccount())))
          ended.resolve(await outcomes([write('transact'), write('finish')]))
        },
      }),
    })
    await enqueue(h)
    expect(Object.keys(await ended.promise)).toEqual([expect.stringContaining('ClaimLost')])
    expect(await h.database.reads.selectFrom('accounts').select('id').execute()).toEqual([])
  })

  it('goes to the dead letters at once with its cause when no other attempt can cure it', async () => {
    await using h = await houseWithJobs()
    const failures: unknown[] = []
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({
        'mail.notice': () => Promise.reject(new AppError('NOT_FOUND', { resource: 'account' })),
      }),
      onFailure: error => failures.push(error),
    })
    await enqueue(h)
    await using table = await jobTable(h)
    const dead = await table.until(`name = 'jobs.dead'`)
    expect(dead).toMatchObject({ source_name: 'mail.notice', data: { payload: notice(1) } })
    const failed = await table.until(`name = 'mail.notice'`)
    expect(failed).toMatchObject({ state: 'failed', output: { code: 'NOT_FOUND' } })
    expect(failures).toHaveLength(1)
  })

  it('waits for another attempt when the cause may pass, and lets the others through', async () => {
    await using h = await houseWithJobs()
    const done: unknown[] = []
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({
        'mail.notice': async ({ payload }) => {
          if (/"accountId":3\b/.test(JSON.stringify(payload))) throw new Error('connection refused')
          done.push(payload)
        },
      }),
    })
    for (let id = 0; id < 10; id += 1) await enqueue(h, id)
    await using table = await jobTable(h)
    const waiting = await table.until(`state = 'retry'`)
    expect(waiting).toMatchObject({ data: { payload: notice(3) }, output: { message: 'connection refused' } })
    await table.until(`(select count(*) from pgboss.job where state = 'completed' and name = 'mail.notice') = 9`)
    expect(done).toHaveLength(9)
  })

  it('R12: parks with its cause after five attempts with growing, uneven waits, and the others run once', async () => {
    await using h = await houseWithJobs()
    const { poisons, healthy, runsOf } = await flow(h, { total: 100, poisonEvery: 50 })
    expect(runsOf(healthy)).toEqual([1])
    const waits = await throughRetries(h)
    expect(runsOf(poisons)).toEqual([5])
    expect([...waits.keys()]).toEqual([0, 1, 2, 3])
    for (const [retry, each] of waits) {
      for (const wait of each) {
        expect(wait.from_start).toBeGreaterThanOrEqual(5 * 2 ** retry)
        expect(wait.from_now).toBeLessThanOrEqual(10 * 2 ** retry)
      }
      expect(new Set(each.map(wait => wait.from_now)).size).toBe(poisons.length)
    }
    await using table = await jobTable(h)
    expect(await table.run(`select source_name, source_output from pgboss.job where name = 'jobs.dead'`)).toEqual(
      poisons.map(() => ({ source_name: 'webhooks.deliver', source_output: { name: 'Error', message: 'a poison' } })),
    )
  })

  it('is waited for by a graceful stop', async () => {
    await using h = await houseWithJobs()
    const started = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    await h.jobs.work({
      transactor: h.transactor,
      handlerOf: handlersWith({
        'mail.notice': async () => {
          started.resolve()
          await release.promise
        },
      }),
    })
    await enqueue(h)
    await started.promise
    const stopping = h.jobs.stop()
    await using table = await jobTable(h)
    expect((await table.rows()).map(job => job.state)).toEqual(['active'])
    release.resolve()
    await stopping
    expect((await table.rows()).map(job => job.state)).toEqual(['completed'])
  })
})

describe('the sweep', () => {
  it('removes what is past its time, in chunks, and nothing else', async () => {
    await using h = await houseWithJobs()
    const { id, user } = await register(h.transact)
    await using table = await jobTable(h)
    const fill = (name: string, columns: string, values: string) =>
      table.run(`insert into ${name} (${columns}) select ${values} from generate_series(1, 25) n`)
    await table.run('insert into outbox_stream (last_seq) values (50)')
    for (const age of ['100 days', '1 minute']) {
      const past = `now() - interval '${age}'`
      const hash = `encode(sha256(('${age}' || n)::bytea), 'hex')`
      await fill(
        'idempotency_keys',
        'actor, operation, key_hash, fingerprint, created_at',
        `'${age}' || n, 'x', '', '', ${past}`,
      )
      await fill(
        'outbox',
        'type, aggregate_id, created_at, stream_seq',
        `'x', n, ${past}, n + ${age === '1 minute' ? 25 : 0}`,
      )
      const expires = age === '1 minute' ? `now() + interval '1 hour'` : past
      await fill(
        'link_tokens',
        'token_hash, purpose, account_id, target_email, credential_version, expires_at',
        `${hash}, 'verify', ${id}, 'a@example.com', 0, ${expires}`,
      )
      await fill('sessions', 'id, user_id, expires_at', `${hash}, ${user.id}, ${expires}`)
    }
    await createMaintenance(h.database, { chunkSize: 10 }).sweep()
    for (const name of ['idempotency_keys', 'outbox', 'link_tokens', 'sessions']) {
      expect([name, await table.run(`select count(*)::int as left from ${name}`)]).toEqual([name, [{ left: 25 }]])
    }
    expect(await h.readers.accounts.find(id)).toBeDefined()
  })

  it('is scheduled once for all processes', async () => {
    await using h = await houseWithJobs()
    await Promise.all([1, 2].map(() => h.jobs.work({ transactor: h.transactor, handlerOf: handlersWith({}) })))
    await using table = await jobTable(h)
    const scheduled = Object.entries<JobSettings>(jobs).flatMap(([name, { cron }]) =>
      cron === undefined ? [] : [{ name, cron }],
    )
    expect(scheduled).not.toEqual([])
    expect(await table.run('select name, cron from pgboss.schedule order by name collate "C"')).toEqual(
      scheduled.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    )
  })
})
