import { expect, it } from 'vitest'
import { lastSeen } from './last-seen.ts'

it('waits for the first look, then answers at once with what it saw last', async () => {
  const looks: PromiseWithResolvers<string>[] = []
  const check = lastSeen(() => {
    const look = Promise.withResolvers<string>()
    looks.push(look)
    return look.promise
  }, 0)
  const first = check()
  looks[0]?.resolve('up')
  expect(await first).toBe('up')
  expect(await check()).toBe('up')
  // The second look hangs: no caller waits for it or begins another.
  expect(await check()).toBe('up')
  expect(looks).toHaveLength(2)
  looks[1]?.reject(new Error('down'))
  await expect.poll(() => check().catch(() => 'down')).toBe('down')
})

it('looks no more often than its interval allows', async () => {
  let looks = 0
  const check = lastSeen(() => Promise.resolve((looks += 1)), 60_000)
  for (let asked = 0; asked < 5; asked++) await check()
  expect(looks).toBe(1)
})
