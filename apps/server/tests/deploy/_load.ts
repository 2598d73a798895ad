import { setTimeout as pause } from 'node:timers/promises'
import { ask, type Asked, registerUser } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'

export interface LoadOptions {
  readonly url: string
  readonly databaseUrl: string
  readonly clients: number
}

export interface Load {
  /** How often each kind of request got each answer. */
  readonly answers: Readonly<Record<string, number>>
  /** The part of them that is no success. */
  readonly failed: Readonly<Record<string, number>>
  /** Ids of projects that were acknowledged and are not there. */
  readonly lost: readonly number[]
}

/** Clients that read, create with and without a key, and delete, until `act` has ended. */
export async function underLoad({ url, databaseUrl, clients }: LoadOptions, act: () => Promise<void>): Promise<Load> {
  const { accessToken: token } = await registerUser(url)
  const answers: Record<string, number> = {}
  const kept: number[] = []
  const stop = new AbortController()

  const send = async (kind: string, what: `${string} /${string}`, asked: Asked): Promise<number | undefined> => {
    const answer = await ask(url, what, asked).catch(String)
    const said = `${kind}: ${typeof answer === 'string' ? answer : `${answer.status} ${answer.code}`.trim()}`
    answers[said] = (answers[said] ?? 0) + 1
    if (typeof answer === 'string' || answer.status !== 201) return undefined
    const { id }: { id: number } = JSON.parse(answer.text)
    return id
  }

  const client = async (number: number): Promise<void> => {
    for (let at = 0; !stop.signal.aborted; at += 1) {
      const asked = { token, json: { title: `Client ${number}, ${at}`, body: '' } }
      await send('read', 'GET /v1/projects', {})
      const keyed = await send('keyed create', 'POST /v1/projects', {
        ...asked,
        headers: { 'idempotency-key': `load-${number}-${at}` },
      })
      if (keyed !== undefined) kept.push(keyed)
      const id = await send('create', 'POST /v1/projects', asked)
      if (id !== undefined) await send('delete', `DELETE /v1/projects/${id}`, { token })
    }
  }

  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  const until = async (wanted: number): Promise<void> => {
    while (kept.length < wanted) await pause(10)
  }
  try {
    await until(clients)
    await act()
    await until(kept.length + clients)
  } finally {
    stop.abort()
    await running
  }
  const stored = new Set(
    (await rowsAt<{ id: string }>(databaseUrl, 'select id from projects')).map(row => Number(row.id)),
  )
  const failed = Object.entries(answers).filter(([said]) => !/: 20\d$/.test(said))
  return { answers, failed: Object.fromEntries(failed), lost: kept.filter(id => !stored.has(id)) }
}
