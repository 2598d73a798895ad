import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { isAtelierError } from '@atelier/sdk'
import { UsageError } from '../contract.ts'
import type { Io } from '../io.ts'
import type { Session } from '../session.ts'

/** Logs in and keeps the login for later commands. The password comes from ATELIER_PASSWORD, the terminal or the input. */
export async function login({ api, url, storage }: Session, io: Io, given: string | undefined): Promise<number> {
  const asked = await credentials(io, given ?? io.env['ATELIER_EMAIL'])
  try {
    const name = asked.name.includes('@') ? { email: asked.name } : { username: asked.name }
    await api.sessions.login.mutate({ ...name, password: asked.password })
    const { username, role } = await api.accounts.me.query().then(me => ({ username: me.user.username, role: me.role }))
    io.out(`Logged in to ${url} as ${username} (${role})`)
    return 0
  } catch (error) {
    if (!isAtelierError(error)) throw error
    await storage.set(null)
    io.err(`${error.code}: ${error.message}`)
    return 1
  }
}

/** Ends the session on the server and forgets it here. */
export async function logout({ api, url }: Session, io: Io): Promise<number> {
  await api.sessions.logout.mutate()
  io.out(`Logged out of ${url}`)
  return 0
}

async function credentials({ env, stdin, err }: Io, name: string | undefined) {
  const password = env['ATELIER_PASSWORD']
  if (name !== undefined && password !== undefined) return { name, password }
  let isSilent = false
  const output = new Writable({
    write(chunk, _, done) {
      if (!isSilent) process.stderr.write(chunk)
      done()
    },
  })
  const asking = createInterface({ input: stdin, output, terminal: stdin.isTTY === true })
  try {
    const lines = asking[Symbol.asyncIterator]()
    const ask = async (question: string) => {
      process.stderr.write(question)
      const { value } = await lines.next()
      if (typeof value !== 'string' || value === '') throw new UsageError(`${question.replace(': ', '')} is missing`)
      return value
    }
    const given = name ?? (await ask('E-mail or username: '))
    if (password !== undefined) return { name: given, password }
    const asked = ask('Password: ')
    isSilent = true
    const typed = await asked
    err('')
    return { name: given, password: typed }
  } finally {
    asking.close()
  }
}
