import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { AppError } from '@atelier/domain'
import { type ImagePipeline, UnfitImage } from '@atelier/domain/assets'
import type { ImageAnswer, ImageRequest } from './image-messages.ts'
import { compileCacheEnv } from '../shared/compile-cache-env.ts'
import { createFairQueue } from './fair-queue.ts'

/** Source: `spec/reliability.md` 14.4. */
const turns = { atOnce: 2, queueLength: 20 } as const
/** Loading the decoders at low priority takes long on a busy machine, so it has a limit of its own. */
const startPatienceMs = 30_000

const isBundle = !import.meta.url.endsWith('.ts')
const entry = new URL(isBundle ? './image-worker.js' : './image-worker.ts', import.meta.url)

/** Requests have priority over images. A process that has ended needs no priority. */
function lower(pid: number): void {
  try {
    setPriority(pid, 10)
  } catch {}
}

interface ImageProcess extends ImagePipeline {
  close(): void
  readonly pid: () => number | undefined
}

export interface ImageProcessOptions {
  /** The decoder gives up after 5 s by itself; one that does not is stopped after this. Default: 8 s. */
  readonly patienceMs?: number | undefined
}

interface Child {
  readonly process: ChildProcess
  /** Resolves when the decoders are loaded; never for a process that ends before. */
  readonly ready: Promise<void>
}

interface Waiting {
  readonly resolve: (answer: ImageAnswer) => void
  readonly reject: (error: AppError) => void
}

/**
 * Decodes untrusted files in a process of low priority without the server's secrets. A decoder that crashes does not end
 * the server. Started by the first upload. Users take turns: two images at a time, twenty wait.
 */
export function createImageProcess({ patienceMs = 8_000 }: ImageProcessOptions = {}): ImageProcess {
  const inTurn = createFairQueue(turns)
  const waiting = new Map<number, Waiting>()
  let child: Child | undefined
  let count = 0

  function start(): Child {
    const { promise: ready, resolve: setReady } = Promise.withResolvers<void>()
    const started = fork(entry, {
      // Nothing of the environment but the size of the thread pool and the compile cache: no address, no key.
      env: { UV_THREADPOOL_SIZE: String(turns.atOnce), ...compileCacheEnv() },
      execArgv: isBundle ? [] : ['--conditions=@atelier/source'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // Set while the process has one thread, because later threads inherit the priority.
    if (started.pid !== undefined) lower(started.pid)
    started.on('message', (message: 'ready' | ImageAnswer) => {
      if (message === 'ready') return setReady()
      waiting.get(message.id)?.resolve(message)
      settle(message.id)
    })
    started.on('error', cause => end(started, cause))
    started.on('exit', () => end(started))
    return { process: started, ready }
  }

  /** Requests in flight fail as OVERLOADED; the next one starts a new process. */
  function end(ended: ChildProcess, cause?: unknown): void {
    if (child?.process !== ended) return
    child = undefined
    for (const [id, { reject }] of waiting) {
      reject(new AppError('OVERLOADED', undefined, { cause, retryAfterSeconds: 1 }))
      waiting.delete(id)
    }
  }

  /** An idle process does not keep the server alive. */
  function settle(id: number): void {
    waiting.delete(id)
    if (waiting.size > 0) return
    child?.process.unref()
    child?.process.channel?.unref()
  }

  async function ask(work: ImageRequest['work'], bytes: Uint8Array): Promise<ImageAnswer> {
    const { process: asked, ready } = (child ??= start())
    asked.ref()
    asked.channel?.ref()
    const id = (count += 1)
    const { promise, resolve, reject } = Promise.withResolvers<ImageAnswer>()
    waiting.set(id, { resolve, reject })
    const killIn = (ms: number) => setTimeout(() => asked.kill('SIGKILL'), ms)
    let patience = killIn(startPatienceMs)
    const restart = (): void => {
      clearTimeout(patience)
      if (waiting.has(id)) patience = killIn(patienceMs)
    }
    void ready.then(restart)
    asked.send({ id, work, bytes } satisfies ImageRequest, error => error && end(asked, error))
    const answer = await promise.finally(() => clearTimeout(patience))
    if ('refused' in answer) throw new UnfitImage(answer.refused)
    if ('late' in answer) throw new AppError('TIMEOUT', undefined, { retryAfterSeconds: 1 })
    return answer
  }

  return {
    async inspect(bytes) {
      const answer = await ask('inspect', bytes)
      if ('format' in answer) return answer.format
      throw new AppError('INTERNAL')
    },
    process: (bytes, userId) =>
      inTurn(userId, async () => {
        const answer = await ask('process', bytes)
        if ('image' in answer) return answer.image
        throw new AppError('INTERNAL')
      }),
    close: () => void child?.process.kill(),
    pid: () => child?.process.pid,
  }
}
