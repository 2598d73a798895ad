import { AppError, type IdempotencyClaim, type KeyedWork, Replay, type StoredAnswer } from '@atelier/domain'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aProject, type AppServices, backend, origin, outcomes, register } from './_backend.ts'
import { isNaive, naiveKeyed } from './_naive.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const claimOf = (values: Partial<IdempotencyClaim> = {}): IdempotencyClaim => ({
  actor: 'user:1',
  operation: 'projects.create',
  keyHash: sha256('key'),
  fingerprint: sha256('input'),
  ...values,
})

const projects = async ({ database }: AppServices) =>
  (await database.reads.selectFrom('projects').select('title').orderBy('id').execute()).map(row => row.title)
const outboxSize = async ({ database }: AppServices) =>
  (await database.reads.selectFrom('outbox').select('id').execute()).length

/** What the transport does with a keyed call that inserts a project. */
async function create(h: AppServices, work: KeyedWork, userId: number): Promise<StoredAnswer> {
  try {
    const project = await work.transact(async uow => {
      const inserted = await uow.projects.insert(aProject(userId))
      await uow.outbox.emit('project.created', { projectId: inserted.id, userId })
      return inserted
    })
    const answer = { ok: true, data: project } as const
    await work.settle(answer)
    return answer
  } catch (error) {
    if (error instanceof Replay) return error.answer
    await work.abandon()
    throw error
  }
}

describe('keyed work', () => {
  it('acts once for fifty concurrent requests with one key', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const keyed = isNaive ? naiveKeyed(h) : h.transactor.keyed.bind(h.transactor)
    const bodies = new Set<string>()
    const calls = Array.from({ length: 50 }, async () => {
      bodies.add(JSON.stringify(await create(h, keyed(claimOf(), origin), user.id)))
    })
    expect(Object.keys(await outcomes(calls))).toSatisfy((ends: string[]) =>
      ends.every(end => ['done', 'IDEMPOTENCY_IN_PROGRESS', 'OVERLOADED'].includes(end)),
    )
    expect(await projects(h)).toEqual(['Oak lamp'])
    expect(await outboxSize(h)).toBe(1)
    expect(bodies.size).toBe(1)
  })

  it('refuses the same key with another input', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    await create(h, h.transactor.keyed(claimOf(), origin), user.id)
    const other = h.transactor.keyed(claimOf({ fingerprint: sha256('other') }), origin)
    await expect(create(h, other, user.id)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(other.begun).toBe(false)
    expect(await projects(h)).toHaveLength(1)
  })

  it('keeps actors, operations and keys apart', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const claims = [{}, { actor: 'user:2' }, { operation: 'projects.update' }, { keyHash: sha256('second') }]
    for (const claim of claims) await create(h, h.transactor.keyed(claimOf(claim), origin), user.id)
    expect(await projects(h)).toHaveLength(4)
  })

  it('stores a refusal without the effect it came from', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const refuse = h.transactor.keyed(claimOf(), origin)
    const refused = refuse.transact(async uow => {
      await uow.projects.insert(aProject(user.id))
      throw new AppError('NOT_FOUND', { resource: 'project' })
    })
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const answer = { ok: false, code: 'NOT_FOUND', message: 'Not found', details: { resource: 'project' } } as const
    await refuse.settle(answer)
    expect(await projects(h)).toEqual([])
    expect(await create(h, h.transactor.keyed(claimOf(), origin), user.id)).toEqual(answer)
    expect(await projects(h)).toEqual([])
  })

  it('stores a refusal that Postgres itself gave', async () => {
    await using h = await backend()
    await register(h.transact, { email: 'taken@example.com' })
    const work = h.transactor.keyed(claimOf(), origin)
    const again = work.transact(uow =>
      uow.accounts.insert({
        email: 'taken@example.com',
        emailKey: 'taken@example.com',
        passwordHash: 'x',
        username: 'other',
      }),
    )
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    await work.settle({ ok: false, code: 'ALREADY_EXISTS', message: 'taken', details: null })
    const replay = h.transactor.keyed(claimOf(), origin).transact(async () => {})
    await expect(replay).rejects.toBeInstanceOf(Replay)
  })

  it('runs anew after it was abandoned', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const failing = h.transactor.keyed(claimOf(), origin)
    await failing.transact(uow => uow.projects.insert(aProject(user.id)))
    await failing.abandon()
    expect(await projects(h)).toEqual([])
    await create(h, h.transactor.keyed(claimOf(), origin), user.id)
    expect(await projects(h)).toHaveLength(1)
  })

  it('says that the first request still runs when its transaction outlasts the wait', async () => {
    await using h = await backend()
    const first = h.transactor.keyed(claimOf(), origin)
    await first.transact(async () => {})
    const second = h.transactor.keyed(claimOf(), origin)
    await expect(second.transact(async () => {})).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' })
    expect(second.begun).toBe(false)
    await first.settle({ ok: true, data: 1 })
  })

  it('keeps what an earlier unit of work of the key wrote when a later one is refused', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const work = h.transactor.keyed(claimOf(), origin)
    await work.transact(uow => uow.projects.insert(aProject(user.id, 'First')))
    const refused = work.transact(async uow => {
      await uow.projects.insert(aProject(user.id, 'Second'))
      throw new AppError('FORBIDDEN', { required: 'ADMIN' })
    })
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await work.transact(uow => uow.projects.insert(aProject(user.id, 'Third')))
    await work.settle({ ok: true, data: null })
    expect(await projects(h)).toEqual(['First', 'Third'])
  })

  it('runs effects after settling, and those of rolled back work never', async () => {
    await using h = await backend()
    const ran: string[] = []
    const work = h.transactor.keyed(claimOf(), origin)
    await work.transact(async uow => uow.onCommit(() => ran.push('kept')))
    const failed = work.transact(async uow => {
      uow.onCommit(() => ran.push('lost'))
      throw new AppError('FORBIDDEN', { required: 'ADMIN' })
    })
    await expect(failed).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(ran).toEqual([])
    await work.settle({ ok: true, data: null })
    expect(ran).toEqual(['kept'])
  })
})
