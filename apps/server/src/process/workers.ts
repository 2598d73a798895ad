import cluster, { type Worker } from 'node:cluster'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { AggregatorRegistry, type RegistryContentType } from 'prom-client'
import { z } from 'zod'
import type { Log } from '../observability/logger.ts'

/** A worker that lives shorter than this did not start: another try would end the same way. */
const startupMs = 5_000
const restartDelayMs = 500

/**
 * Runs `count` copies of this program on one port: restarts a crashed one, passes signals on,
 * and ends when the last has ended. @returns the exit code
 */
export async function runWorkers(count: number, log: Log, onReady: () => void): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const born = new Map<number, number>()
  const registry = new AggregatorRegistry()
  let ending = false
  const ready = new Set<number>()
  let exitCode = 0

  const start = (): void => {
    const worker = cluster.fork()
    born.set(worker.id, performance.now())
    worker.on('message', (message: unknown) => {
      if (ReadyMessage.safeParse(message).success && ready.add(worker.id).size === count) onReady()
      void answerMetrics(registry, worker, message)
    })
  }

  const end = (): void => {
    if (ending) return
    ending = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    // The last one may have crashed, its successor not be there yet.
    if (born.size === 0) resolve(exitCode)
  }
  process.on('SIGTERM', () => {
    if (!ending) return end()
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGKILL')
    process.exit(1)
  })
  process.on('SIGINT', end)

  cluster.on('exit', (worker, code, signal) => {
    const age = performance.now() - (born.get(worker.id) ?? 0)
    born.delete(worker.id)
    if (ending) exitCode ||= code ?? 1
    else if (ready.size < count && !ready.has(worker.id) && age < startupMs) {
      exitCode = 1
      end()
    } else {
      log.logger.error({ worker: worker.process.pid, code, signal }, 'a worker ended: starting another')
      setTimeout(() => ending || start(), restartDelayMs)
    }
    if (ending && born.size === 0) resolve(exitCode)
  })

  for (let index = 0; index < count; index += 1) start()
  return promise
}

/** What a worker sends once it answers. */
const ReadyMessage = z.object({ type: z.literal('ready') })
const Message = z.object({ type: z.literal('metrics'), id: z.number(), text: z.string().optional() })

async function answerMetrics(
  registry: AggregatorRegistry<RegistryContentType>,
  worker: Worker,
  message: unknown,
): Promise<void> {
  const parsed = Message.safeParse(message)
  if (!parsed.success) return
  worker.send({ ...parsed.data, text: await registry.clusterMetrics() })
}

let lastId = 0

/** In a worker: the metrics of all workers, as one text, from the primary. */
export async function readAllMetrics(): Promise<string> {
  const id = (lastId += 1)
  const { promise, resolve } = Promise.withResolvers<string>()
  const onMessage = (message: unknown): void => {
    const parsed = Message.safeParse(message)
    if (parsed.success && parsed.data.id === id) resolve(parsed.data.text ?? '')
  }
  process.on('message', onMessage)
  process.send?.({ type: 'metrics', id })
  try {
    return await promise
  } finally {
    process.off('message', onMessage)
  }
}

/** Whether no program listens on the port. */
export async function isPortFree(port: number): Promise<boolean> {
  const probe = createServer()
  probe.listen(port)
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}
