import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadFile, type ImportFileReader } from '@atelier/domain/imports'
import { framesOf } from './import-frames.ts'

const isBundle = !import.meta.url.endsWith('.ts')
const entry = new URL(isBundle ? './import-worker.js' : '../../import-worker.ts', import.meta.url)

/** Megabytes: a workbook's shared texts take most; small nurseries keep what a row leaves behind from piling up. */
const heap = ['--max-old-space-size=160', '--max-semi-space-size=2']
const flags = isBundle ? heap : [...heap, '--conditions=@atelier/source']

/**
 * Files of strangers are read, judged and rendered in a process of their own, with bounded memory and without the
 * server's secrets: requests are not kept waiting, and a file that breaks the process breaks nothing else. It is no
 * faster than the database takes its rows, so it needs no low priority, under which a busy machine starves it.
 */
export const importProcess: ImportFileReader = {
  async *read(file, reading, signal) {
    const child = spawn(process.execPath, [...flags, entry.pathname, JSON.stringify(reading)], {
      env: {},
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    exited.catch(() => {})
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    let failure: unknown
    const fed = pipeline(Readable.from(file), child.stdin).catch((error: unknown) => {
      // It closes its end when a file is bad: what counts then is what it says. Everything else is the storage's.
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
      if (by === 'SIGABRT')
        throw new BadFile([{ line: 1, column: null, reason: 'The file takes too much memory: split it' }])
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
