import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadFile, type ImportFileReader, plainReason } from '@atelier/domain/imports'
import { compileCacheEnv } from '../shared/compile-cache-env.ts'
import { framesOf } from './import-frames.ts'

const isBundle = !import.meta.url.endsWith('.ts')
const entry = new URL(isBundle ? './import-worker.js' : '../../import-worker.ts', import.meta.url)

/** Megabytes. Shared texts of a workbook take most; a small young generation frees each row early. */
const heap = ['--max-old-space-size=160', '--max-semi-space-size=2']
const flags = isBundle ? heap : [...heap, '--conditions=@atelier/source']

/**
 * Reads untrusted files in a process with bounded memory and none of the server's secrets. A file that crashes it harms
 * nothing else. It has normal priority: the database limits its speed, and a busy machine would starve it.
 */
export const importProcess: ImportFileReader = {
  async *read(file, reading, signal) {
    const child = spawn(process.execPath, [...flags, entry.pathname, JSON.stringify(reading)], {
      env: compileCacheEnv(),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    exited.catch(() => {})
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    let failure: unknown
    const fed = pipeline(Readable.from(file), child.stdin).catch((error: unknown) => {
      // The process closes its input when a file is bad and reports why; other errors come from the storage.
      if (!isClosedPipe(error)) {
        failure = error
        stop()
      }
    })
    try {
      for await (const frame of framesOf(child.stdout)) {
        if ('end' in frame) {
          if (frame.end.length > 0) throw new BadFile(frame.end)
          return
        }
        yield frame.batch
      }
      const [code, by] = await exited
      signal.throwIfAborted()
      if (failure !== undefined) throw failure
      // V8 aborts when the heap is full: the same file would fill it again.
      if (by === 'SIGABRT') throw new BadFile([{ line: 1, column: null, why: plainReason('file_too_complex') }])
      throw new Error(`the import process ended with ${code ?? by}`)
    } finally {
      signal.removeEventListener('abort', stop)
      stop()
      await fed
    }
  },
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(String(error.code))
