import { once } from 'node:events'
import { connect } from 'node:net'
import type { Env } from '../config/variables.ts'

const patienceMs = 2_000

/** Ports that addresses leave out. */
const ports: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'smtp:': 587,
  'smtps:': 465,
  'http:': 80,
  'https:': 443,
}

/** Services of others, and what happens while they are away. */
const watched = [
  ['DATABASE_URL', 'the server waits for it'],
  ['S3_ENDPOINT', 'uploads answer 503 until it does'],
  ['SMTP_URL', 'mails wait until it does'],
] as const

/** A line for each given service that accepts no connection; embedded ones are not looked at. */
export async function unreachableServices(given: Env): Promise<readonly string[]> {
  const lines = await Promise.all(
    watched.map(async ([name, meanwhile]) => {
      const address = given[name]
      if (!address || !URL.canParse(address)) return []
      const fault = await faultOf(new URL(address))
      return fault === undefined ? [] : [`${name}: nothing answers at ${fault}; ${meanwhile}`]
    }),
  )
  return lines.flat()
}

/** Host, port and reason when there is no connection. */
async function faultOf({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const number = Number(port) || (ports[protocol] ?? 0)
  const socket = connect({ host, port: number })
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(patienceMs) })
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return `${hostname}:${number} (${code === 'ABORT_ERR' ? 'no answer in 2 s' : code})`
  } finally {
    socket.destroy()
  }
}
