import { ask, mustAgree, oneAnswer } from './answers.ts'
import { type Data, tidy } from './data.ts'
import { load, type Round } from './load.ts'
import type { Options } from './options.ts'
import type { Face, Material, Scenario } from './scenario.ts'
import { loginScenario } from './scenarios.ts'
import type { Running } from './servers.ts'
import { residentMb, treeCpuSeconds } from './usage.ts'

/** A server through one of its doors. */
export interface Subject {
  readonly running: Running
  readonly face: Face
}

export interface Measured extends Round {
  /** Microseconds of CPU a request, of the server and of Postgres. */
  readonly serverCpu: number
  readonly postgresCpu: number
  /** Of the server, right after the round. */
  readonly residentMb: number
}

export interface Bed {
  readonly databaseUrl: string
  readonly postgresPid: number
  readonly data: Data
  readonly options: Options
}

export const keyOf = ({ running, face }: Subject): string => `${running.server.name} ${face}`

/** The rounds of one scenario by subject, interleaved so that a busy moment of the machine meets all alike. */
export async function measure(scenario: Scenario, subjects: readonly Subject[], bed: Bed) {
  const those = subjects.filter(({ running }) => scenario.clustered || !running.server.clustered)
  await compareAnswers(scenario, those, bed)
  const rounds = new Map<string, Measured[]>(those.map(subject => [keyOf(subject), []]))
  for (let round = 0; round <= bed.options.rounds; round++) {
    for (const subject of those) {
      const seconds = round === 0 ? Math.min(2, bed.options.seconds) : bed.options.seconds
      const measured = await oneRound({ subject, scenario, seconds }, bed)
      // The first round warms up.
      if (round > 0) rounds.get(keyOf(subject))?.push(measured)
    }
  }
  return rounds
}

async function compareAnswers(scenario: Scenario, subjects: readonly Subject[], bed: Bed): Promise<void> {
  let expected: unknown
  for (const subject of subjects) {
    const { face, running } = subject
    const material = await materialFor(running, scenario, bed)
    const found = await oneAnswer(running, scenario, { face, material })
    if (scenario.incomparable === face) continue
    expected ??= found
    mustAgree(`${scenario.name}: ${keyOf(subject)}`, expected, found)
  }
  await tidy(bed.databaseUrl, bed.data)
}

export interface Turn {
  readonly subject: Subject
  readonly scenario: Scenario
  readonly seconds: number
}

/** One round of load, with what it cost. @throws when a request failed */
export async function oneRound({ subject, scenario, seconds }: Turn, bed: Bed): Promise<Measured> {
  const { running, face } = subject
  const material = await materialFor(running, scenario, bed)
  const traffic = scenario.traffic(face, material)
  const before = [treeCpuSeconds(running.pid), treeCpuSeconds(bed.postgresPid)] as const
  const round = await load(traffic, { port: running.port, seconds, connections: bed.options.connections })
  const serverCpu = ((treeCpuSeconds(running.pid) - before[0]) / round.requests) * 1e6
  const postgresCpu = ((treeCpuSeconds(bed.postgresPid) - before[1]) / round.requests) * 1e6
  if (round.errors > 0) throw new Error(`${scenario.name}: ${keyOf(subject)} failed ${round.errors} requests`)
  if (traffic.method === 'POST') await tidy(bed.databaseUrl, bed.data)
  return { ...round, serverCpu, postgresCpu, residentMb: residentMb(running.pid) }
}

const tokenCount = 32

/** Everything a scenario's requests are made of, with fresh tokens where it needs some. */
async function materialFor(running: Running, scenario: Scenario, { data }: Bed): Promise<Material> {
  const isOurs = running.server.name.startsWith('ours')
  if (!scenario.signedIn) return { data, isOurs, tokens: [] }
  const face = running.server.faces.includes('rest') ? 'rest' : 'trpc'
  const { paths, bodies = [] } = loginScenario.traffic(face, { data, tokens: [], isOurs })
  const logins = bodies.slice(0, tokenCount).map(body => ask(running, { method: 'POST', paths, bodies: [body] }))
  const tokens = (await Promise.all(logins)).map(answer => tokenIn(answer))
  return { data, isOurs, tokens }
}

function tokenIn(answer: unknown): string {
  const token = /"access_?token":"([^"]+)"/i.exec(JSON.stringify(answer))?.[1]
  if (token === undefined) throw new Error(`no token in ${JSON.stringify(answer)}`)
  return token
}
