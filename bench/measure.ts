import jwt from 'jsonwebtoken'
import { ask, mustAgree, oneAnswer } from './answers.ts'
import { type Data, tidy, userCount } from './data.ts'
import { say } from './say.ts'
import { load, type Round, type Traffic } from './load.ts'
import type { Options } from './options.ts'
import type { Face, Material, Scenario } from './scenario.ts'
import { loginScenario, scenarios } from './scenarios.ts'
import { type Running, secret } from './servers.ts'
import { untilSettled } from './settled.ts'
import { residentMb, treeCpuSeconds } from './usage.ts'

/** A server through one of its transports. */
export interface Subject {
  readonly running: Running
  readonly face: Face
}

export interface Measured extends Round {
  /** Microseconds of CPU a request, work left behind included. */
  readonly serverCpu: number
  readonly postgresCpu: number
  readonly redisCpu: number
  /** Of the server, right after the round. */
  readonly residentMb: number
}

export interface Bed {
  readonly postgresPid: number
  /** Undefined: no Redis is configured. */
  readonly redisPid: number | undefined
  readonly data: Data
  readonly options: Options
}

export const keyOf = ({ running, face }: Subject): string => `${running.server.name} ${face}`

/** The rounds of one scenario by subject, interleaved so that a busy moment of the machine meets all alike. */
export async function measure(scenario: Scenario, subjects: readonly Subject[], bed: Bed) {
  const takesPart = async ({ running: { server, port } }: Subject) => {
    if (server.clustered && !scenario.clustered) return false
    if (!server.isAtelier) return scenario.peers?.includes(server.name) ?? true
    if (scenario.needs === undefined || (await hasProcedure(port, scenario.needs))) return true
    say(`${scenario.name}: ${server.label} is skipped, it has no ${scenario.needs}`)
    return false
  }
  const chosen: Subject[] = []
  for (const subject of subjects) if (await takesPart(subject)) chosen.push(subject)
  await compareAnswers(scenario, chosen, bed)
  const turns: { readonly key: string; readonly turn: Turn }[] = []
  for (const subject of chosen) turns.push({ key: keyOf(subject), turn: await warmUp(subject, scenario, bed) })
  const rounds = new Map<string, Measured[]>(turns.map(({ key }) => [key, []]))
  for (let round = 0; round < bed.options.rounds; round++)
    for (const { key, turn } of turns) rounds.get(key)?.push(await oneRound(turn, bed))
  return rounds
}

export async function compareAnswers(scenario: Scenario, subjects: readonly Subject[], bed: Bed): Promise<void> {
  let expected: unknown
  for (const subject of subjects) {
    const { face, running } = subject
    const material = await materialFor(running, scenario, bed)
    const found = await oneAnswer(running, scenario, { face, material })
    if (scenario.traffic(face, material).standsIn) continue
    expected ??= found
    mustAgree(`${scenario.name}: ${keyOf(subject)}`, expected, found)
    await tidy(running.databaseUrl)
  }
}

/** The same requests, sent to one server in every round. */
export interface Turn {
  readonly running: Running
  readonly traffic: Traffic
}

const warmSeconds = 2
const mostWarmRounds = 8

/** Warms a server up; returns the requests to measure. */
export async function warmUp(subject: Subject, scenario: Scenario, bed: Bed): Promise<Turn> {
  const { running, face } = subject
  const turn = { running, traffic: scenario.traffic(face, await materialFor(running, scenario, bed)) }
  await untilWarm(seconds => oneRound(turn, { ...bed, options: { ...bed.options, seconds } }))
  return turn
}

/** Rounds until one is at most 5 % faster than the best before it. */
export async function untilWarm(run: (seconds: number) => Promise<Round>, most = mostWarmRounds): Promise<void> {
  let best = 0
  for (let round = 0; round < most; round++) {
    const { requests, seconds } = await run(warmSeconds)
    const rate = requests / seconds
    if (round > 0 && rate < best * 1.05) return
    best = Math.max(best, rate)
  }
}

/** What is emptied between rounds loses the plans that Postgres made for it: they are made again before the clock runs. */
const planSeconds = 1

/** One round of load, with what it cost. @throws when a request failed */
export async function oneRound({ running, traffic }: Turn, bed: Bed): Promise<Measured> {
  const { pid, port, server, databaseUrl } = running
  const { seconds, connections } = bed.options
  if (traffic.method === 'POST') {
    await load(traffic, { port, seconds: planSeconds, connections })
    await untilSettled(databaseUrl, server)
  }
  const measured = await withCosts(pid, bed, async () => {
    const round = await load(traffic, { port, seconds, connections })
    if (round.requests === 0)
      throw new Error(`${server.name} answered no request to ${traffic.paths[0]} in ${seconds} s`)
    if (traffic.method === 'POST') await untilSettled(databaseUrl, server)
    return round
  })
  if (measured.errors > 0) throw new Error(`${server.name} failed ${measured.errors} requests to ${traffic.paths[0]}`)
  if (traffic.method === 'POST') await tidy(databaseUrl)
  return measured
}

/** A round of load with the CPU that it and what it left behind took. */
export async function withCosts(pid: number, bed: Bed, run: () => Promise<Round>): Promise<Measured> {
  const cpu = () => [pid, bed.postgresPid, bed.redisPid].map(one => (one === undefined ? 0 : treeCpuSeconds(one)))
  const before = cpu()
  const round = await run()
  const [serverCpu = 0, postgresCpu = 0, redisCpu = 0] = cpu().map(
    (after, index) => ((after - (before[index] ?? 0)) / round.requests) * 1e6,
  )
  return { ...round, serverCpu, postgresCpu, redisCpu, residentMb: residentMb(pid) }
}

const tokenCount = 32
/** Procedures that not every commit has. */
const optional = ['system.health', ...scenarios.flatMap(({ needs }) => needs ?? [])]

/** Everything a scenario's requests are made of, with fresh tokens where it needs some. */
async function materialFor(running: Running, scenario: Pick<Scenario, 'signedIn'>, { data }: Bed): Promise<Material> {
  const { isAtelier } = running.server
  const missing = new Set<string>()
  if (isAtelier) for (const name of optional) if (!(await hasProcedure(running.port, name))) missing.add(name)
  const has = (procedure: string) => !missing.has(procedure)
  const tokens = scenario.signedIn ? await (isAtelier ? logIn(running, data) : signTokens()) : []
  return { data, has, tokens }
}

async function hasProcedure(port: number, procedure: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/trpc/${procedure}`)
  await answer.arrayBuffer()
  return answer.status !== 404
}

async function logIn(running: Running, data: Data): Promise<readonly string[]> {
  const { paths, bodies = [] } = loginScenario.traffic('rest', { data, tokens: [], has: () => true })
  const tokens: string[] = []
  for (const body of bodies.slice(0, tokenCount))
    tokens.push(tokenIn(await ask(running, { method: 'POST', paths, bodies: [body] })))
  return tokens
}

/** Tokens as the lean peer signs them. */
const signTokens = (): readonly string[] =>
  Array.from({ length: tokenCount }, (_, index) =>
    jwt.sign({ user_id: (index % userCount) + 1 }, secret, { algorithm: 'HS512', expiresIn: '30m' }),
  )

function tokenIn(answer: unknown): string {
  const token = /"access_?token":"([^"]+)"/i.exec(JSON.stringify(answer))?.[1]
  if (token === undefined) throw new Error(`no token in ${JSON.stringify(answer)}`)
  return token
}
