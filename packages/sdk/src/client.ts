import { createEngine, type Engine } from './engine.ts'
import type { Procedures } from './generated/procedures.ts'
import { createLive, type LiveMembers } from './live/live.ts'
import type { LoginSnapshot } from './login-state.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { createImporting, type Importing } from './uploads/import.ts'
import { srcset } from './uploads/srcset.ts'
import { createUploading, type Uploading } from './uploads/upload.ts'

/** What the client knows of its login. */
export interface LoginState {
  /** Whether a user is signed in, without a request; the same object until it changes. */
  readonly state: LoginSnapshot
  /**
   * Calls the listener at each change of {@link state}, also by other tabs that share the login.
   * @returns ends the subscription
   * @example
   * ```ts
   * const stop = api.$login.subscribe(({ status }) => console.log(status))
   * ```
   */
  readonly subscribe: (listener: (state: LoginSnapshot) => void) => () => void
  /** Whether tokens are kept; the server may have ended the session meanwhile. */
  signedIn(): Promise<boolean>
  /**
   * Takes up a login kept from an earlier visit: asks the refresh cookie for an access token when none is kept.
   * @returns whether a user is signed in
   * @throws NETWORK_ERROR, DEADLINE_EXCEEDED when the server could not be asked
   */
  resume(): Promise<boolean>
  /** The access token, for requests this client does not make itself. */
  accessToken(): Promise<string | null>
  /** Forgets the tokens here without telling the server; to end the session, call `sessions.logout`. */
  forget(): Promise<void>
}

/** Every procedure by its name, uploads with progress, live events, and the login of this client. */
export type Client = Procedures & {
  readonly $login: LoginState
  readonly assets: AssetMembers
  readonly imports: Importing
  readonly live: LiveMembers
}

/** What the client knows of images beside the procedures. */
export interface AssetMembers extends Uploading {
  /** The `srcset` of an image, from its variants. */
  readonly srcset: typeof srcset
}

const engines = new WeakMap<object, Engine>()
/** The machinery behind a client. */
export const engineOf = (client: object): Engine | undefined => engines.get(client)

const kinds: Readonly<Record<string, 'query' | 'mutation'>> = { query: 'query', mutate: 'mutation' }

/**
 * Makes a client: every procedure of the API as `api.<noun>.<verb>.query(…)` or `.mutate(…)`.
 * @example
 * ```ts
 * const api = createClient({ url: 'http://localhost:3000' })
 * await api.sessions.login.mutate({ email: 'ada@example.com', password: 'correct horse' })
 * const project = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const engine = createEngine(options)
  const root: object = node(engine, [], {
    $login: loginState(engine),
    live: node(engine, ['live'], { ...createLive(engine) }),
    assets: node(engine, ['assets'], { upload: createUploading(engine, options), srcset }),
    imports: node(engine, ['imports'], { upload: createImporting(engine, options) }),
  })
  engines.set(root, engine)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the proxy answers every path of the contract
  return root as Client
}

/** One step of a path; its children are cached, so that `api.projects === api.projects`. */
function node(engine: Engine, path: readonly string[], own: Record<string, unknown> = {}): object {
  const children = new Map<string, unknown>(Object.entries(own))
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      // A client is no promise, whatever asks it.
      if (typeof name !== 'string' || name === 'then') return undefined
      const child = children.get(name) ?? childOf(engine, path, name)
      children.set(name, child)
      return child
    },
  })
}

function childOf(engine: Engine, path: readonly string[], name: string): unknown {
  // A procedure has a noun and a verb, and the verb may be `query` too.
  const type = path.length > 1 && Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (!type) return node(engine, [...path, name])
  return (input?: unknown, options: CallOptions = {}) => engine.run({ type, path: path.join('.'), input, options })
}

function loginState({ login }: Engine): LoginState {
  const signedIn = async () => (await login.token()) !== null
  return {
    get state() {
      return login.states.current
    },
    subscribe: listener => login.states.subscribe(listener),
    signedIn,
    resume: async () => (await signedIn()) || login.resume(),
    accessToken: () => login.token(),
    forget: () => login.end({}),
  }
}
