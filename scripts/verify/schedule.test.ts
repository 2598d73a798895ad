import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { schedule, type Task } from './schedule.ts'

async function traceOf(tasks: readonly Task[], lanes: number) {
  const trace: string[] = []
  let running = 0
  let most = 0
  await schedule(tasks, lanes, async ({ name }) => {
    most = Math.max(most, ++running)
    trace.push(`${name} starts`)
    await turn()
    trace.push(`${name} ends`)
    running -= 1
  })
  return { trace, most }
}

describe('schedule', () => {
  it('fills the lanes and no more', async () => {
    const tasks = ['a', 'b', 'c', 'd'].map(name => ({ name, after: [] }))
    const { trace, most } = await traceOf(tasks, 2)
    expect(most).toBe(2)
    expect(trace).toHaveLength(8)
  })

  it('starts a task only when those it waits for have ended, and others meanwhile', async () => {
    const tasks = [
      { name: 'late', after: ['first'] },
      { name: 'first', after: [] },
      { name: 'free', after: [] },
    ]
    const { trace } = await traceOf(tasks, 2)
    expect(trace.indexOf('late starts')).toBeGreaterThan(trace.indexOf('first ends'))
    expect(trace.indexOf('free starts')).toBeLessThan(trace.indexOf('first ends'))
  })

  it('says who waits in vain', async () => {
    const tasks = [{ name: 'a', after: ['nobody'] }]
    await expect(traceOf(tasks, 2)).rejects.toThrow('never ends: a')
  })
})
