import { AppError } from '@atelier/domain'
import { expect, it } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

/** Work that ends when the test says so, in the order it began. */
function works(inTurn: ReturnType<typeof createFairQueue>) {
  const begun: string[] = []
  const refused: string[] = []
  const ends: (() => void)[] = []
  const add = (name: string, userId: number): void => {
    const work = () => {
      begun.push(name)
      return new Promise<void>(resolve => ends.push(resolve))
    }
    inTurn(userId, work).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'OVERLOADED') refused.push(name)
    })
  }
  const endOne = async (): Promise<void> => {
    ends.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { begun, refused, add, endOne }
}

it('lets a second user wait for one image at most, however many the first one sent', async () => {
  const { begun, add, endOne } = works(createFairQueue({ atOnce: 2, queueLength: 20 }))
  for (let count = 1; count <= 8; count++) add(`ana-${count}`, 1)
  add('eve-1', 2)
  add('eve-2', 2)
  add('zoe-1', 3)
  for (let count = 0; count < 7; count++) await endOne()
  expect(begun).toEqual(['ana-1', 'ana-2', 'eve-1', 'zoe-1', 'ana-3', 'eve-2', 'ana-4', 'ana-5', 'ana-6'])
})

it('when full refuses the last of whoever has most in it', async () => {
  const { begun, refused, add, endOne } = works(createFairQueue({ atOnce: 1, queueLength: 3 }))
  for (let count = 1; count <= 5; count++) add(`ana-${count}`, 1)
  add('eve-1', 2)
  add('eve-2', 2)
  for (let count = 0; count < 4; count++) await endOne()
  expect(refused).toEqual(['ana-5', 'ana-4', 'eve-2'])
  expect(begun).toEqual(['ana-1', 'eve-1', 'ana-2', 'ana-3'])
})
