/** One rule of a bucket: at most `limit` takes in `windowSeconds`. */
export interface RateRule {
  readonly limit: number
  readonly windowSeconds: number
  /** Beyond the limit one take passes after this wait, which doubles each time up to the second figure. */
  readonly thenEverySeconds?: readonly [first: number, most: number]
}

/** Every bucket and its rules, all of which hold at once. Source: `spec/reliability.md` section 13. */
export const rateLimits = {
  'anonymous-address': [{ limit: 300, windowSeconds: 10 }],
  user: [{ limit: 600, windowSeconds: 10 }],
  'user-writes': [{ limit: 60, windowSeconds: 10 }],
  /** Of one API key, beside the limits of its user. */
  'api-key': [{ limit: 300, windowSeconds: 10 }],
  /** Messages to `/mcp`, of an API key or an address. Source: `spec/resolutions.md` 48. */
  mcp: [{ limit: 120, windowSeconds: 60 }],
  'login-address': [
    { limit: 20, windowSeconds: 300 },
    { limit: 100, windowSeconds: 3600 },
  ],
  /** Failures under one name as it was sent: then one try a minute, doubling to 15 minutes; a success clears it. */
  'login-account': [{ limit: 5, windowSeconds: 86_400, thenEverySeconds: [60, 900] }],
  /** The same of an account by all its names; its waits end before those of a name. */
  'login-guesses': [{ limit: 10, windowSeconds: 86_400, thenEverySeconds: [50, 850] }],
  /** Failures of a device that the account knows: guesses from elsewhere do not lock it out. */
  'login-device': [{ limit: 5, windowSeconds: 86_400, thenEverySeconds: [60, 900] }],
  /** Failures of entering the password again, of one session. */
  'step-up': [{ limit: 5, windowSeconds: 86_400, thenEverySeconds: [60, 900] }],
  'register-address': [{ limit: 5, windowSeconds: 3600 }],
  'mail-email': [
    { limit: 1, windowSeconds: 60 },
    { limit: 5, windowSeconds: 3600 },
  ],
  'mail-address': [{ limit: 20, windowSeconds: 3600 }],
  'link-address': [{ limit: 30, windowSeconds: 300 }],
  upload: [{ limit: 20, windowSeconds: 60 }],
  /** Bytes as they were sent, of one user. */
  'upload-bytes': [{ limit: 200_000_000, windowSeconds: 86_400 }],
  /** Of a user, or of a guest's address. */
  checkout: [{ limit: 10, windowSeconds: 60 }],
  'checkout-guest': [{ limit: 10, windowSeconds: 3600 }],
  /** Unknown tokens of orders. */
  'order-token-address': [{ limit: 30, windowSeconds: 600 }],
  'create-cart': [{ limit: 30, windowSeconds: 600 }],
  /** Wrong codes of one cart. */
  'coupon-cart': [{ limit: 10, windowSeconds: 600 }],
  /** Notices of payment providers. */
  'webhook-address': [{ limit: 1_000, windowSeconds: 10 }],
  'refresh-session': [{ limit: 30, windowSeconds: 300 }],
} as const satisfies Record<string, readonly RateRule[]>

export type RateBucket = keyof typeof rateLimits

/** Buckets that an input which is refused as such does not use up: a newcomer may mistype. */
export const forgivingBuckets: ReadonlySet<RateBucket> = new Set(['register-address'])

/** Counts takes by bucket and key; keys are addresses, ids or normalised e-mails. */
export interface RateLimiter {
  /** Takes one, or so many points, before the work it guards. @throws RATE_LIMITED with `retryAfterSeconds`. */
  take(bucket: RateBucket, key: string, points?: number): Promise<void>
  /** Gives one back: the guarded work turned out not to count. */
  giveBack(bucket: RateBucket, key: string): Promise<void>
  /** Forgets a key: a right password clears its account's failures. */
  clear(bucket: RateBucket, key: string): Promise<void>
}
