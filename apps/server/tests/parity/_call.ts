import type { Person } from '../_people.ts'
import type { Sending, TestServer } from '../_server.ts'

/** One of two equal worlds: what the SDK does in the first, plain HTTP does in the second. */
export interface Side {
  readonly server: TestServer
  readonly people: Readonly<Record<Who, Person>>
}
export type Who = 'ana' | 'ben' | 'cleo' | 'eve' | 'boss'
type Sent = Omit<Sending, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }
export type Request = readonly [method: string, path: string, sending?: Sent]

export interface Call {
  readonly procedure: string
  readonly by?: Who
  /** A value, or a function of the side. */
  readonly input?: unknown
  /** The same as plain HTTP; the token is added. */
  readonly http: Request | ((side: Side, input: unknown) => Request)
  /** Headers of both. */
  readonly headers?: (side: Side) => Promise<Readonly<Record<string, string>>>
  /** The code, where both must refuse. */
  readonly refused?: string
}

export const post = (path: string, json: object): Request => ['POST', path, { json }]
