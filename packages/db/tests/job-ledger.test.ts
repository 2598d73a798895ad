import { AppError } from '@atelier/domain'
import { openJobLedger } from '@atelier/db'
import { expect, it } from 'vitest'
import { houseWithJobs } from './_backend.ts'
import { handlersWith, jobTable } from './_jobs.ts'

it('shows each job in its state, a failed one with its cause, and sends failed ones of a kind again', async () => {
  await using h = await houseWithJobs()
  await using table = await jobTable(h)
  await using ledger = await openJobLedger(h.url)
  let isBroken = true
  const refuse = async () => {
    if (isBroken) throw new AppError('NOT_FOUND', { resource: 'account' })
  }
  await h.transact(async uow => {
    await uow.jobs.enqueue('mail.welcome', { accountId: 1 })
    await uow.jobs.enqueue('mail.welcome', { accountId: 2 })
    await uow.jobs.enqueue('assets.purge', { keys: ['a'] })
    await uow.jobs.enqueue('webhooks.replay', { endpointId: 1, since: '', until: '', include: 'all', afterId: 0 })
    await uow.jobs.enqueue('mail.event-reminder', { eventId: 1, startsAt: '' }, { startAfter: '2100-01-01T00:00:00Z' })
  })
  const later = () => Promise.reject(new Error('connection refused'))
  const handlers = handlersWith({ 'mail.welcome': refuse, 'assets.purge': refuse, 'webhooks.replay': later })
  await h.jobs.work({ transactor: h.transactor, handlerOf: handlers })
  await table.until(`(select count(*) from pgboss.job where name = 'jobs.dead') = 3`)
  await table.until(`name = 'webhooks.replay' and state = 'retry'`)

  const all = await ledger.list({})
  const shown = all.map(({ kind, state, attempts, cause }) => [kind, state, attempts, cause])
  expect(shown.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
    ['assets.purge', 'failed', 1, expect.stringMatching(/^NOT_FOUND: /)],
    ['mail.event-reminder', 'waiting', 0, null],
    ['mail.welcome', 'failed', 1, expect.stringMatching(/^NOT_FOUND: /)],
    ['mail.welcome', 'failed', 1, expect.stringMatching(/^NOT_FOUND: /)],
    ['webhooks.replay', 'retrying', 1, 'Error: connection refused'],
  ])
  expect(all.find(({ state }) => state === 'waiting')?.nextAt).toBe('2100-01-01T00:00:00Z')
  expect(await ledger.list({ state: 'failed', kind: 'mail.welcome', limit: 1 })).toHaveLength(1)
  expect(await ledger.list({ id: 'no id' })).toEqual([])

  isBroken = false
  expect(await ledger.retry({ kind: 'mail.welcome' })).toBe(2)
  await table.until(`(select count(*) from pgboss.job where name = 'mail.welcome' and state = 'completed') = 2`)
  expect((await ledger.list({ state: 'failed' })).map(({ kind }) => kind)).toEqual(['assets.purge'])
  expect(await ledger.retry({ kind: 'mail.welcome' })).toBe(0)
})
