import { createInterface } from 'node:readline'
import type { Io } from '../io.ts'
import type { Session } from '../session.ts'

/**
 * Serves the server's MCP endpoint on stdio: each line is one message, posted as it is. The tools, their schemas and
 * their refusals are the server's.
 */
export async function mcp(session: Session, io: Io): Promise<number> {
  const lines = createInterface({ input: io.stdin, crlfDelay: Infinity, signal: io.signal })
  const waiting = new Set<Promise<void>>()
  for await (const line of lines) {
    if (line.trim() === '') continue
    const answering = answer(session, io, line).finally(() => waiting.delete(answering))
    waiting.add(answering)
  }
  await Promise.all(waiting)
  return 0
}

async function answer(session: Session, io: Io, line: string): Promise<void> {
  try {
    const first = await post(session, io, line)
    const renewed = first.status === 401 && (await renew(session)) ? await post(session, io, line) : first
    const text = await renewed.text()
    if (text === '') return
    const isMessage = /"jsonrpc"/.test(text)
    io.out(isMessage ? text.replaceAll('\n', ' ') : fault(line, messageIn(text)))
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    io.out(fault(line, `${session.url} did not answer: ${cause}`))
  }
}

async function post({ url, api, apiKey }: Session, { signal }: Io, body: string): Promise<Response> {
  const token = apiKey ?? (await api.$login.accessToken())
  return fetch(`${url}/mcp`, {
    method: 'POST',
    signal,
    body,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  })
}

/** The SDK renews an expired login with the next call. */
async function renew({ api, apiKey }: Session): Promise<boolean> {
  if (apiKey !== undefined || !(await api.$login.signedIn())) return false
  return api.accounts.me.query().then(
    () => true,
    () => false,
  )
}

function messageIn(text: string): string {
  try {
    const { error } = JSON.parse(text)
    return `${error.code}: ${error.message}`
  } catch {
    return 'The answer is not one of this API'
  }
}

/** A refusal in JSON-RPC, for a message that can be answered. */
function fault(line: string, message: string): string {
  let id: unknown = null
  try {
    id = JSON.parse(line).id ?? null
  } catch {
    // Answered with the id null, as JSON-RPC says.
  }
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32000, message } })
}
