import { createDatabase, type DatabaseTransactor } from '@atelier/db'
import { AppError, type KeyedWork, Replay } from '@atelier/domain'
import { expect, it } from 'vitest'
import { aProject, type AppServices, backend, origin, register, transactorOn } from '../_backend.ts'
import { naiveKeyed } from '../_naive.ts'

const runs = 20
const rivals = 50

type Keyed = DatabaseTransactor['keyed']

/** The same keyed request from fifty callers, by turns on two replicas; how each of them ended. */
async function race(replicas: readonly Keyed[], run: number, userId: number): Promise<Map<string, number>> {
  const hash = run.toString(16).padStart(64, '0')
  const claim = { actor: `user:${userId}`, operation: 'projects.create', keyHash: hash, fingerprint: hash }
  const ends = new Map<string, number>()
  const act = async (work: KeyedWork) => {
    try {
      const project = await work.transact(uow => uow.projects.insert(aProject(userId, `Run ${run}`)))
      await work.settle({ ok: true, data: project })
      return JSON.stringify(project)
    } catch (error) {
      if (error instanceof Replay && error.answer.ok) return JSON.stringify(error.answer.data)
      await work.abandon()
      return error instanceof AppError ? error.code : String(error)
    }
  }
  const ended = await Promise.all(
    Array.from({ length: rivals }, async (_, index) => act((replicas[index % 2] ?? naiveNever)(claim, origin))),
  )
  for (const end of ended) ends.set(end, (ends.get(end) ?? 0) + 1)
  return ends
}

const naiveNever: Keyed = () => {
  throw new Error('there are two replicas')
}

const rows = async ({ database }: AppServices) =>
  (await database.reads.selectFrom('projects').select('id').execute()).length

it('R7: fifty callers with one key on two replicas, twenty times: one effect each', async () => {
  await using h = await backend()
  await using second = createDatabase({ url: h.url })
  const { user } = await register(h.transact)
  const other = transactorOn(second)
  const replicas: Keyed[] = [(...call) => h.transactor.keyed(...call), (...call) => other.keyed(...call)]
  for (let run = 1; run <= runs; run += 1) {
    const ends = await race(replicas, run, user.id)
    const refusals = ['IDEMPOTENCY_IN_PROGRESS', 'OVERLOADED'].map(code => ends.get(code) ?? 0)
    ends.delete('IDEMPOTENCY_IN_PROGRESS')
    ends.delete('OVERLOADED')
    expect([...ends.values()]).toEqual([rivals - refusals.reduce((sum, count) => sum + count, 0)])
    expect(await rows(h)).toBe(run)
  }
  const effects = await rows(h)
  await race([naiveKeyed(h), naiveKeyed(h)], runs + 1, user.id)
  const naive = (await rows(h)) - effects
  console.log(
    `R7 ${runs} runs of ${rivals} rivals: ${effects} effects; looking first, then acting: ${naive} for one key`,
  )
  expect(naive).toBeGreaterThan(1)
})
