/** Origins whose pages may read answers and use the refresh cookie. */
export interface Origins {
  has(origin: string): boolean
}

export interface OriginRules {
  /** Origins by name, the public one included. */
  readonly listed: readonly string[]
  /** True: every port of localhost and 127.0.0.1 too, for frontends in development. */
  readonly anyLocalPort: boolean
}

const localOrigin = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/

export function createOrigins({ listed, anyLocalPort }: OriginRules): Origins {
  const names = new Set(listed)
  return { has: origin => names.has(origin) || (anyLocalPort && localOrigin.test(origin)) }
}
