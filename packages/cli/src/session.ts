import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Client, createClient, type LoginStorage, type StoredLogin } from '@atelier/sdk'

/** The environment that commands read. */
export type Environment = Readonly<Record<string, string | undefined>>

const defaultUrl = 'http://localhost:8081'

/** One server with the login that is kept for it. */
export interface Session {
  readonly url: string
  readonly api: Client
  readonly storage: LoginStorage
  readonly apiKey: string | undefined
}

interface Kept {
  readonly accessToken?: string
  readonly refreshToken?: string | null
}

/** `--api-key` and ATELIER_API_KEY come first, then the kept login of this server. */
export function openSession(env: Environment, given: { readonly url?: string; readonly apiKey?: string }): Session {
  const url = (given.url ?? env['ATELIER_URL'] ?? defaultUrl).replace(/\/+$/, '')
  const apiKey = given.apiKey ?? env['ATELIER_API_KEY']
  const storage = fileStorage(fileOf(env), url)
  const api = createClient({ url, storage, ...(apiKey === undefined ? {} : { apiKey }) })
  return { url, api, storage, apiKey }
}

const fileOf = (env: Environment): string =>
  join(env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? homedir(), '.config'), 'atelier', 'logins.json')

/** Logins by server, in a file that only its owner can read. */
function fileStorage(path: string, url: string): LoginStorage {
  function readAll(): Record<string, Kept> {
    try {
      return JSON.parse(readFileSync(path, 'utf8'))
    } catch {
      return {}
    }
  }
  return {
    sharedAs: path,
    get() {
      const { accessToken, refreshToken = null } = readAll()[url] ?? {}
      return accessToken === undefined ? null : { accessToken, refreshToken }
    },
    set(login: StoredLogin | null) {
      const { [url]: _, ...others } = readAll()
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      // Written beside it and moved: a reader never sees half a file.
      const next = `${path}.${process.pid}`
      writeFileSync(next, JSON.stringify(login ? { ...others, [url]: login } : others, null, 2), { mode: 0o600 })
      chmodSync(next, 0o600)
      renameSync(next, path)
    },
  }
}
