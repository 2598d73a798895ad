import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ask } from './answers.ts'
import { loginScenario, readScenario } from './scenarios.ts'
import { type Running, type Server, start, type Starting } from './servers.ts'
import type { Data } from './data.ts'
import { residentMb } from './usage.ts'
import type { Options } from './options.ts'
import type { Sending, Sent } from './uploaders.ts'

/** Reads beside ten uploads at once, against the same reads alone. Milliseconds; medians over the rounds. */
export interface Uploads {
  readonly readsPerSecond: number
  readonly uploadsPerSecond: number
  /** Uploads that were answered with a refusal, by code, in all rounds. */
  readonly refused: Readonly<Record<string, number>>
  readonly alone: { readonly p50: number; readonly p99: number }
  readonly beside: { readonly p50: number; readonly p99: number }
  /** `beside.p99` as a multiple of `alone.p99`; the goal is at most 1.33. */
  readonly ratio: number
  /** Of the server, after the last round. */
  readonly residentMb: number
}

const parallel = 10
/** Well below what one process can answer: the question is whether a read waits. */
const readsPerSecond = 300

interface Bench extends Starting {
  readonly server: Server
  readonly data: Data
  readonly options: Options
}

/** Rounds alone and rounds beside uploads in turn, so that a busy moment of the machine meets both alike. */
export async function measureUploads({ server, data, options, ...starting }: Bench): Promise<Uploads> {
  const child = fork(join(import.meta.dirname, 'uploaders.ts'), { execArgv: ['--conditions=@atelier/source'] })
  try {
    const [env] = await once(child, 'message')
    await using running = await start(server, { ...starting, env })
    const tokens = await tokensOf(running, data)
    const rounds = { alone: [] as Round[], beside: [] as Round[] }
    const uploads: number[] = []
    const refused: Record<string, number> = {}
    for (let round = 0; round <= options.rounds; round += 1) {
      const alone = await read(running, data, options.seconds)
      const sending = send(child, { port: running.port, tokens, seconds: options.seconds + 1 })
      const beside = await read(running, data, options.seconds)
      const { uploads: count, failed } = await sending
      // The first round warms up.
      if (round === 0) continue
      rounds.alone.push(alone)
      rounds.beside.push(beside)
      uploads.push(count / (options.seconds + 1))
      for (const [code, times] of Object.entries(failed)) refused[code] = (refused[code] ?? 0) + times
    }
    const of = (list: readonly Round[]) => ({
      p50: median(list.map(one => one.p50)),
      p99: median(list.map(one => one.p99)),
    })
    const [alone, beside] = [of(rounds.alone), of(rounds.beside)]
    const ratio = Math.round((beside.p99 / alone.p99) * 100) / 100
    return {
      readsPerSecond,
      uploadsPerSecond: median(uploads),
      refused,
      alone,
      beside,
      ratio,
      residentMb: residentMb(running.pid),
    }
  } finally {
    child.disconnect()
  }
}

interface Round {
  readonly p50: number
  readonly p99: number
}

/** Reads are sent at their times, whatever is still unanswered, so that waiting shows. */
async function read(running: Running, data: Data, seconds: number): Promise<Round> {
  const { paths } = readScenario.traffic('rest', { data, tokens: [], has: () => true })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const answers: Promise<number>[] = []
  const beganAt = performance.now()
  for (let sent = 0; sent < readsPerSecond * seconds;) {
    for (; sent < ((performance.now() - beganAt) / 1_000) * readsPerSecond; sent += 1) {
      answers.push(timed({ agent, port: running.port, path: paths[sent % paths.length] ?? '' }))
    }
    await delay(2)
  }
  const took = (await Promise.all(answers)).toSorted((a, b) => a - b)
  agent.destroy()
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Milliseconds from sending to the last byte. */
async function timed(options: {
  readonly agent: Agent
  readonly port: number
  readonly path: string
}): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sentAt = performance.now()
  get({ host: '127.0.0.1', ...options }, answer => {
    if (answer.statusCode !== 200) reject(new Error(`a read answered ${answer.statusCode}`))
    answer.resume().on('end', () => resolve(performance.now() - sentAt))
  }).on('error', reject)
  return promise
}

async function send(child: ChildProcess, sending: Sending): Promise<Sent> {
  child.send(sending)
  const [sent] = await once(child, 'message')
  return sent
}

async function tokensOf(running: Running, data: Data): Promise<string[]> {
  const { method, paths, bodies = [] } = loginScenario.traffic('rest', { data, tokens: [], has: () => true })
  const logins = bodies.slice(0, parallel).map(body => ask(running, { method, paths, bodies: [body] }))
  return (await Promise.all(logins)).map(answer => /"access_token":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? '')
}

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100
}

/** The figures in words. */
export const uploadsText = ({
  readsPerSecond: rate,
  uploadsPerSecond,
  refused,
  alone,
  beside,
  ratio,
  residentMb: mb,
}: Uploads) =>
  [
    `Reads beside uploads: ${rate} reads a second (a page of 20) alone, and beside ten uploads at once of six megapixels each`,
    `(${uploadsPerSecond} a second were stored; refused: ${JSON.stringify(refused)}). p50 ${alone.p50} ms and ${beside.p50} ms, p99 ${alone.p99} ms and ${beside.p99} ms:`,
    `${ratio} times, where at most 1.33 is the goal. The server's own memory afterwards: ${mb} MB.`,
  ].join('\n')
