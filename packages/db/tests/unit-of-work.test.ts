import { AppError } from '@atelier/domain'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  anAccount,
  type AppServices,
  aProject,
  backend,
  holdAccount,
  origin,
  outcomes,
  register,
  untilSomebodyWaits,
} from './_backend.ts'
import { isNaive, naiveTransact } from './_naive.ts'

const countOf = async ({ database }: AppServices, table: 'accounts' | 'projects' | 'outbox' | 'audit_log') =>
  (await database.reads.selectFrom(table).select('id').execute()).length

const refuse = (): never => {
  throw new AppError('FORBIDDEN', { required: 'ADMIN' })
}

describe('a unit of work', () => {
  it('writes change, events and audit rows together', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const project = await h.transact(async uow => {
      const inserted = await uow.projects.insert(aProject(user.id))
      await uow.outbox.emit('project.created', { projectId: inserted.id, userId: user.id })
      await uow.audit.record({
        action: 'project.created',
        actorUserId: user.id,
        subjectUserId: null,
        details: { title: inserted.title },
      })
      return inserted
    })
    const { reads } = h.database
    expect(
      await reads.selectFrom('outbox').select(['type', 'aggregate_id', 'payload', 'request_id']).execute(),
    ).toEqual([
      {
        type: 'project.created',
        aggregate_id: project.id,
        payload: { projectId: project.id, userId: user.id },
        request_id: origin.requestId,
      },
    ])
    const audit = await reads.selectFrom('audit_log').select(['action', 'actor_user_id', 'ip', 'details']).execute()
    expect(audit).toEqual([
      { action: 'project.created', actor_user_id: user.id, ip: origin.ip, details: { title: 'Oak lamp' } },
    ])
  })

  it('leaves nothing behind when it throws', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const ran: string[] = []
    const failing = h.transact(async uow => {
      await uow.projects.insert(aProject(user.id))
      await uow.outbox.emit('project.created', { projectId: 1, userId: user.id })
      uow.onCommit(() => ran.push('effect'))
      refuse()
    })
    await expect(failing).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect([await countOf(h, 'projects'), await countOf(h, 'outbox')]).toEqual([0, 0])
    expect(ran).toEqual([])
  })

  it('is done when it is committed, whatever an effect afterwards does', async () => {
    const alerts: unknown[] = []
    await using h = await backend({ alert: error => alerts.push(error) })
    const ran: string[] = []
    const account = await h.transact(async uow => {
      uow.onCommit(() => {
        throw new Error('cache is gone')
      })
      uow.onCommit(() => ran.push('second'))
      return uow.accounts.insert(anAccount())
    })
    expect(await h.readers.accounts.find(account.id)).toEqual(account)
    expect([ran, alerts]).toEqual([['second'], [new Error('cache is gone')]])
  })

  it('never shows half a change to those who read meanwhile', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const transact = isNaive ? naiveTransact(h) : h.transact
    const halves: number[] = []
    const watching = new AbortController()
    const watch = async () => {
      while (!watching.signal.aborted) {
        const row = await h.database.reads
          .selectNoFrom([
            sql<number>`(select count(*) from projects)`.as('projects'),
            sql<number>`(select count(*) from outbox)`.as('events'),
          ])
          .executeTakeFirstOrThrow()
        if (row.projects !== row.events) halves.push(row.projects - row.events)
      }
    }
    const act = async () => {
      for (let count = 0; count < 50; count += 1) {
        await transact(async uow => {
          const { id } = await uow.projects.insert(aProject(user.id))
          await uow.projects.find(id)
          await uow.outbox.emit('project.created', { projectId: id, userId: user.id })
        })
      }
      watching.abort()
    }
    await Promise.all([watch(), act()])
    expect(halves).toEqual([])
  })

  it('never calls a transaction done that Postgres had aborted', async () => {
    await using h = await backend()
    const taken = anAccount()
    await h.transact(uow => uow.accounts.insert(taken))
    const swallowing = h.transact(async uow => {
      await uow.accounts.insert(anAccount())
      await uow.accounts.insert(taken).catch(() => {})
      return 'done'
    })
    await expect(swallowing).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    expect(await countOf(h, 'accounts')).toBe(1)
  })

  it('fails with the first reason, not with those that follow from it', async () => {
    await using h = await backend()
    const taken = anAccount()
    await h.transact(uow => uow.accounts.insert(taken))
    const failing = h.transact(async uow => {
      await uow.accounts.insert(taken).catch(() => {})
      await uow.accounts.find(1)
    })
    await expect(failing).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })

  it('fails when a row beside the change cannot be written', async () => {
    await using h = await backend()
    const failing = h.transact(async uow => {
      await uow.accounts.insert(anAccount())
      await uow.audit.record({ action: 'a\u0000b', actorUserId: null, subjectUserId: null })
    })
    await expect(failing).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await countOf(h, 'accounts')).toBe(0)
  })

  it('sends begin and commit with the statements: two waits for a change with its event', async () => {
    const sent: string[] = []
    await using h = await backend({ observe: text => sent.push(text) })
    const { user } = await register(h.transact)
    sent.length = 0
    let sentWithin = 0
    await h.transact(async uow => {
      const { id } = await uow.projects.insert(aProject(user.id))
      await uow.outbox.emit('project.created', { projectId: id, userId: user.id })
      sentWithin = sent.length
    })
    // The event waits for the commit, not the work for the event.
    expect(sentWithin).toBe(2)
    expect(sent.map(text => text.split(' ')[0])).toEqual(['begin', 'insert', 'insert', 'commit'])
  })

  it('writes all its events in one statement, in their order, and none of those of work that failed', async () => {
    const sent: string[] = []
    await using h = await backend({ observe: text => sent.push(text) })
    const emitting = (...userIds: readonly number[]) =>
      h.transact(async uow => {
        for (const userId of userIds) await uow.outbox.emit('user.updated', { userId })
        if (userIds.includes(9)) refuse()
      })
    await expect(emitting(8, 9)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await emitting(1)
    sent.length = 0
    await emitting(4, 2, 3)
    expect(sent.filter(text => text.startsWith('insert'))).toHaveLength(1)
    const rows = await h.database.reads.selectFrom('outbox').select('aggregate_id').orderBy('id').execute()
    expect(rows.map(row => row.aggregate_id)).toEqual([1, 4, 2, 3])
  })

  it('refuses to be used once it has ended', async () => {
    await using h = await backend()
    const leaked = await h.transact(async uow => uow)
    await expect(leaked.accounts.find(1)).rejects.toThrow(/has ended/)
    await expect(leaked.accounts.insert(anAccount())).rejects.toThrow(/has ended/)
    expect(await countOf(h, 'accounts')).toBe(0)
  })

  it('runs a deadlocked pair anew until both are done', async () => {
    await using h = await backend()
    const one = await register(h.transact)
    const two = await register(h.transact)
    const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const crossing = (index: number, first: number, second: number) =>
      h.transact(async uow => {
        await uow.accounts.lock(first)
        both[index]?.resolve()
        await Promise.all(both.map(each => each.promise))
        await uow.accounts.lock(second)
        await uow.accounts.markVerified(second)
      })
    await Promise.all([crossing(0, one.id, two.id), crossing(1, two.id, one.id)])
    expect(await h.readers.accounts.find(one.id)).toMatchObject({ verifiedAt: expect.any(String) })
    expect(await h.readers.accounts.find(two.id)).toMatchObject({ verifiedAt: expect.any(String) })
  })

  it('answers CONTENTION behind a lock that stays held', async () => {
    await using h = await backend()
    const { id } = await register(h.transact)
    const release = await holdAccount(h, id)
    const waiting = h.transact(uow => uow.accounts.lock(id))
    await untilSomebodyWaits(h)
    await expect(waiting).rejects.toMatchObject({ code: 'CONTENTION', retryAfterSeconds: 1 })
    await release()
  })

  it('answers OVERLOADED when every connection is lent out, and reads go on', async () => {
    await using h = await backend({ poolSize: 1 })
    const { id } = await register(h.transact)
    const release = Promise.withResolvers<void>()
    const holder = h.transact(() => release.promise)
    await expect(h.transact(uow => uow.accounts.find(id))).rejects.toMatchObject({ code: 'OVERLOADED' })
    expect(await h.readers.accounts.find(id)).toMatchObject({ id })
    release.resolve()
    await holder
    expect(h.database.pool).toEqual({ total: 1, idle: 1, waiting: 0 })
  })

  it('gives connections back whatever happens inside', async () => {
    await using h = await backend({ poolSize: 2 })
    const { user } = await register(h.transact)
    const works = [
      () => h.transact(async () => refuse()),
      () => h.transact(uow => uow.projects.insert(aProject(user.id + 999))),
      () => h.transact(uow => uow.projects.insert(aProject(user.id))),
    ]
    const ends = await outcomes(Array.from({ length: 30 }, (_, index) => works[index % 3]?.() ?? refuse()))
    expect(ends).toEqual({ FORBIDDEN: 10, REFERENCE_MISSING: 10, done: 10 })
    expect(h.database.pool).toMatchObject({ idle: h.database.pool.total, waiting: 0 })
  })
})

describe('reads', () => {
  it('cannot write: Postgres itself refuses', async () => {
    await using h = await backend()
    const { reads } = h.database
    const writing = sql`insert into outbox (type, aggregate_id) values ('x', 1)`.execute(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types forbid is the point
      reads as unknown as Parameters<ReturnType<typeof sql>['execute']>[0],
    )
    await expect(writing).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', cause: { code: '25006' } })
  })

  it('are right for each caller when one of fifty at once fails', async () => {
    await using h = await backend({ readClients: 1 })
    const { reads } = h.database
    const value = (number: number) =>
      reads.selectNoFrom(sql<number>`(10 / ${number}::integer)::bigint`.as('value')).executeTakeFirstOrThrow()
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => value(index === 20 ? 0 : 1)))
    expect(results.map(result => result.status)).toEqual(
      results.map((_, index) => (index === 20 ? 'rejected' : 'fulfilled')),
    )
  })
})
