import { readdir, readFile } from 'node:fs/promises'
import { getPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '@atelier/domain'
import { UnfitImage } from '@atelier/domain/assets'
import { expect, it } from 'vitest'
import { createImageProcess, type ImageProcessOptions } from '../../src/adapters/images/image-process.ts'
import { hollowPng, picture, svg } from '../_images.ts'

const codeOf = (error: unknown) => {
  if (error instanceof UnfitImage) return error.reason
  return error instanceof AppError ? error.code : String(error)
}
const outcomeOf = (work: Promise<unknown>) => work.then(() => 'fine', codeOf)

it('answers as the decoders do, from a process of low priority that knows no secret', async () => {
  using images = disposable()
  const bytes = await picture('png', { width: 400, height: 300 })
  expect(await images.inspect(bytes)).toBe('png')
  const { image, variants } = await images.process(bytes, 1)
  expect([image.width, image.type, variants.map(({ name }) => name)]).toEqual([400, 'image/png', ['thumb', 'medium']])
  expect(await outcomeOf(images.process(svg(), 1))).toBe('type')
  expect(await outcomeOf(images.process(hollowPng(20_000, 20_000), 1))).toBe('pixels')
  expect(await prioritiesOf(images.pid())).toEqual(new Set([10]))
  const environment = process.platform === 'linux' ? await readFile(`/proc/${images.pid()}/environ`, 'utf8') : ''
  expect(environment).not.toContain('PATH=')
})

it('two at work and twenty in the queue; more are turned away at once', async () => {
  using images = disposable()
  const bytes = await picture('png', { width: 64, height: 64 })
  const outcomes = await Promise.all(Array.from({ length: 25 }, () => outcomeOf(images.process(bytes, 1))))
  expect(outcomes.filter(code => code === 'fine')).toHaveLength(22)
  expect(outcomes.slice(22)).toEqual(['OVERLOADED', 'OVERLOADED', 'OVERLOADED'])
})

it('a decoder that dies takes its own uploads with it, and the next one is served', async () => {
  using images = disposable()
  const bytes = await picture('jpeg', { width: 3_000, height: 3_000 })
  const working = outcomeOf(images.process(bytes, 1))
  const pid = images.pid()
  if (pid === undefined) throw new Error('no process')
  process.kill(pid, 'SIGKILL')
  expect(await working).toBe('OVERLOADED')
  expect(await outcomeOf(images.process(await picture('png'), 1))).toBe('fine')
  expect(images.pid()).not.toBe(pid)
})

it('an image is not late because its process is slow to start', async () => {
  using images = disposable({ patienceMs: 2_000 })
  const working = outcomeOf(images.inspect(await picture('png')))
  const pid = images.pid()
  if (pid === undefined) throw new Error('no process')
  process.kill(pid, 'SIGSTOP')
  await pause(2_500)
  process.kill(pid, 'SIGCONT')
  expect(await working).toBe('fine')
})

/** Of every thread where they can be told apart: it is the thread pool that decodes. */
async function prioritiesOf(pid: number | undefined): Promise<Set<number>> {
  if (process.platform !== 'linux') return new Set([getPriority(pid)])
  const threads = await readdir(`/proc/${pid}/task`)
  const stats = await Promise.all(threads.map(id => readFile(`/proc/${pid}/task/${id}/stat`, 'utf8')))
  // Behind the name in brackets, which may hold blanks: the seventeenth field is the nice value.
  return new Set(stats.map(stat => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])))
}

function disposable(options?: ImageProcessOptions) {
  const images = createImageProcess(options)
  return Object.assign(images, { [Symbol.dispose]: () => images.close() })
}
