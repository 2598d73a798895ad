import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { askTogether } from './ask-together.ts'

it('shares a question among callers of one moment and never gives an answer that was asked for before the call', async () => {
  const sent: PromiseWithResolvers<number>[] = []
  const ask = askTogether(() => {
    const answer = Promise.withResolvers<number>()
    sent.push(answer)
    return answer.promise
  })
  const early = [ask(), ask()]
  await turn()
  const late = [ask(), ask()]
  await turn()
  expect(sent).toHaveLength(1)
  sent[0]?.resolve(1)
  expect(await Promise.all(early)).toEqual([1, 1])
  await turn()
  sent[1]?.resolve(2)
  expect(await Promise.all(late)).toEqual([2, 2])
})

it('asks anew after a question that failed', async () => {
  const answers = [Promise.reject(new Error('away')), Promise.resolve(2)]
  const ask = askTogether(() => answers.shift() ?? Promise.resolve(3))
  await expect(ask()).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})
