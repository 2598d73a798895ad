declare module 'autocannon' {
  interface Sent {
    readonly method: string
    readonly path?: string | undefined
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  interface Result {
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly requests: { readonly total: number }
    readonly duration: number
    readonly non2xx: number
    readonly errors: number
    readonly timeouts: number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly requests: readonly (Sent & { setupRequest(request: Sent): Sent })[]
  }): Promise<Result>
}
