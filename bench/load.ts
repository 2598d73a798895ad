import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import autocannon from 'autocannon'

/** Requests: each list is used in turn. */
export interface Traffic {
  readonly method: 'GET' | 'POST'
  readonly paths: readonly string[]
  /** Stands for a request the server does not have: its answer is not compared. */
  readonly standsIn?: true
  /** JSON texts; `{n}` becomes a text no other request has. */
  readonly bodies?: readonly string[]
  readonly tokens?: readonly string[]
  /** Each request carries an Idempotency-Key of its own. */
  readonly keyed?: boolean
  /** The same for each request. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Round {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers that are no success, and broken connections. */
  readonly errors: number
}

export interface Loading {
  readonly port: number
  readonly seconds: number
  readonly connections: number
}

export const tool: 'wrk' | 'autocannon' = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk'

let marks = 0
/** A text that no other round has. */
const nextMark = (): string => `${process.pid.toString(36)}x${(marks++).toString(36)}x`

export const load = (traffic: Traffic, loading: Loading): Promise<Round> =>
  tool === 'wrk' ? loadByWrk(traffic, loading) : loadByAutocannon(traffic, loading)

async function loadByWrk(traffic: Traffic, { port, seconds, connections }: Loading): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  const file = (name: string, lines: readonly string[] | undefined) => {
    if (!lines) return '-'
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
    return join(folder, name)
  }
  const { method, paths, bodies, tokens, keyed, headers = {} } = traffic
  const lists = [file('paths', paths), file('bodies', bodies), file('tokens', tokens)]
  const fixed = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const own = [
    '-s',
    join(import.meta.dirname, 'load.lua'),
    '-t',
    '1',
    '-c',
    String(connections),
    '-d',
    `${seconds}s`,
    '--timeout',
    '20s',
  ]
  try {
    const { stdout } = await promisify(execFile)('wrk', [
      ...own,
      ...fixed,
      `http://127.0.0.1:${port}`,
      '--',
      method,
      ...lists,
      nextMark(),
      keyed ? 'keyed' : '-',
    ])
    const result = /^RESULT (.+)$/m.exec(stdout)?.[1]
    if (!result) throw new Error(`wrk said nothing to read:\n${stdout}`)
    return JSON.parse(result)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function loadByAutocannon(traffic: Traffic, { port, seconds, connections }: Loading): Promise<Round> {
  const { method, paths, bodies, tokens, keyed, headers: fixed } = traffic
  const mark = nextMark()
  let count = 0
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      {
        method,
        setupRequest(request) {
          count += 1
          const body = bodies?.[count % bodies.length]?.replaceAll('{n}', `${mark}${count}`)
          const headers = {
            ...fixed,
            ...(bodies ? { 'content-type': 'application/json' } : {}),
            ...(tokens ? { authorization: `Bearer ${tokens[count % tokens.length]}` } : {}),
            ...(keyed ? { 'idempotency-key': `${mark}-${count}` } : {}),
          }
          return { ...request, path: paths[count % paths.length], headers, ...(body === undefined ? {} : { body }) }
        },
      },
    ],
  })
  const { latency, requests, duration, non2xx, errors, timeouts } = result
  const failed = non2xx + errors + timeouts
  return { requests: requests.total, seconds: duration, p50: latency.p50, p99: latency.p99, errors: failed }
}
