import { createDatabase } from '@atelier/db'
import { Replay } from '@atelier/domain'
import { expect, it } from 'vitest'
import { aProject, backend, origin, register, transactorOn } from '../_backend.ts'
import { naiveRetry } from '../_naive.ts'
import { proxyTo } from '../_proxy.ts'

const rounds = 100

it('R16: a hundred commits whose answer is lost: unknown each time, and the same key tells the truth', async () => {
  await using h = await backend()
  const { user } = await register(h.transact)
  await using proxy = await proxyTo(h.url)
  await using database = createDatabase({ url: proxy.url })
  const transactor = transactorOn(database)
  const count = async () => (await h.database.reads.selectFrom('projects').select('id').execute()).length
  const create = async (round: number) => {
    const hash = round.toString(16).padStart(64, '0')
    const work = transactor.keyed({ actor: 'user:1', operation: 'x', keyHash: hash, fingerprint: hash }, origin)
    const project = await work.transact(uow => uow.projects.insert(aProject(user.id, `Round ${round}`)))
    await work.settle({ ok: true, data: project.id })
  }
  for (let round = 1; round <= rounds; round += 1) {
    proxy.loseNextCommit()
    await expect(create(round)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' })
    await expect(create(round)).rejects.toBeInstanceOf(Replay)
  }
  expect(await count()).toBe(rounds)
  const naive = naiveRetry(transactor.transact(origin))
  for (let round = 0; round < 5; round += 1) {
    proxy.loseNextCommit()
    await naive(uow => uow.projects.insert(aProject(user.id, 'Naive')))
  }
  const doubled = (await count()) - rounds
  console.log(
    `R16 ${rounds} lost answers to COMMIT: ${rounds} effects; repeated without a key: ${doubled} effects of 5`,
  )
  expect(doubled).toBe(10)
})
