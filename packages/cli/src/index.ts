import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { call } from './commands/call.ts'
import { candidates, commandNames, completionScript } from './commands/completion.ts'
import { newSecret, type Target } from './commands/forward.ts'
import { listen } from './commands/listen.ts'
import { login, logout } from './commands/login.ts'
import { mcp } from './commands/mcp.ts'
import { trigger } from './commands/trigger.ts'
import { typesText, UsageError } from './contract.ts'
import type { Io } from './io.ts'
import { openSession } from './session.ts'

export const usage = `usage: atelier login [<e-mail or username>]      keeps a login for the commands below
       atelier logout
       atelier call <procedure> [<json>|-]       such as: atelier call products.list '{"limit":3}'
       atelier listen [--events a,b] [--forward-to <url>] [--secret <whsec_…>]
       atelier trigger <event> [<json>] --forward-to <url> [--secret <whsec_…>]
       atelier types [--out <file>]              the types of the API as a declaration file
       atelier mcp                               the API as tools for agents, on stdio
       atelier completion bash|zsh|fish

The server is --url or ATELIER_URL (default http://localhost:8081); --api-key or ATELIER_API_KEY takes the place of a login.`

const options = {
  url: { type: 'string' },
  'api-key': { type: 'string' },
  events: { type: 'string', multiple: true },
  'forward-to': { type: 'string' },
  secret: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Whether the first word is a command of this package. */
export const isCommand = (word: string | undefined): boolean =>
  word === '__complete' || commandNames.some(each => each === word)

/** Runs one command. @returns the exit code: 1 when the server refused, 2 when the command is wrong */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  try {
    if (args[0] === '__complete') {
      for (const each of candidates(args.slice(1))) io.out(each)
      return 0
    }
    return await run(args, io)
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseFault(error)) throw error
    io.err(error.message)
    return 2
  }
}

const isParseFault = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [command, ...words] = positionals
  if (values.help || command === undefined) {
    io.out(usage)
    return values.help ? 0 : 2
  }
  const { url, 'api-key': apiKey } = values
  const session = () =>
    openSession(io.env, { ...(url === undefined ? {} : { url }), ...(apiKey === undefined ? {} : { apiKey }) })
  const secret = values.secret ?? newSecret()
  const target: Target | undefined =
    values['forward-to'] === undefined ? undefined : { url: values['forward-to'], secret }
  switch (command) {
    case 'login':
      return login(session(), io, words[0])
    case 'logout':
      return logout(session(), io)
    case 'call':
      return call(session(), io, words)
    case 'listen':
      return listen(session(), io, { events: (values.events ?? []).flatMap(each => each.split(',')), target })
    case 'trigger':
      if (!target) throw new UsageError('Say where to: --forward-to http://localhost:3000/webhooks')
      return trigger(io, target, words)
    case 'types':
      if (values.out === undefined) io.out(typesText().trimEnd())
      else writeFileSync(values.out, typesText())
      return 0
    case 'mcp':
      return mcp(session(), io)
    case 'completion':
      io.out(completionScript(words[0]))
      return 0
    default:
      throw new UsageError(`There is no command '${command}'.\n${usage}`)
  }
}
