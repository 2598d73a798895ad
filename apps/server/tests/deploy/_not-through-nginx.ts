interface Exception {
  readonly file: string
  /** How the test's name begins. */
  readonly names: readonly string[]
  readonly reason: string
}

const clock = 'moves the clock of the process, and another process answers'
const own = 'counts what one process does; without Redis each counts for itself'
const ownCache = 'asks for the cache of one process; others hear of a change a moment after its commit'
const raw = "sends what Node's client or nginx refuses to pass on"
const address = 'shows the address of the caller, which is the machine’s own here'

/** Tests of `tests/rest` that cannot run through nginx in front of two processes, with the reason. */
export const notThroughNginx: readonly Exception[] = [
  { file: 'api-keys', names: ['401 at once when revoked', 'writes its last use'], reason: clock },
  { file: 'api-keys', names: ['429 RATE_LIMITED beyond 300 requests'], reason: own },
  { file: 'assets', names: ['403 without a token, before the body is looked at'], reason: raw },
  { file: 'audit', names: ['200 shows an ADMIN who did what to whom, with before and after'], reason: address },
  { file: 'credentials', names: ['an access token lives for half an hour'], reason: clock },
  {
    file: 'envelope',
    names: [
      '400 U+0000 in a path',
      '400 a broken percent escape',
      '400 an escape that is no UTF-8',
      '413 a length header',
      '413 a chunked body, counted as it comes',
      '400 two Host headers',
      '400 two Authorization headers',
      'say nothing of the server',
    ],
    reason: raw,
  },
  { file: 'exports', names: ['is for staff; its link is for whoever has it, for five minutes'], reason: clock },
  { file: 'exports', names: ['503 when too many are made at once'], reason: own },
  {
    file: 'cached-answers',
    names: ['one input is one answer', 'who writes reads what was written, at once', '/metrics tells'],
    reason: ownCache,
  },
  { file: 'product-lists', names: ['200 a collection in the order it was filled'], reason: ownCache },
  {
    file: 'live',
    names: ['409 LIMIT_REACHED beyond ten streams of a user', 'a server that ends says so'],
    reason: own,
  },
  {
    file: 'login-limits',
    names: ['S12: ', 'a password ', 'mistyped registrations', 'a limit says', 'tries under', 'step-up has'],
    reason: own,
  },
  { file: 'order-token-limits', names: ['429 after thirty wrong tokens of one address'], reason: own },
  { file: 'probes', names: ['shows loopback how long each route took'], reason: '/metrics is not public behind nginx' },
  { file: 'uploads', names: ['404 for another user, for a made-up one, and after a day'], reason: clock },
]

/** Why a test is left out; undefined: it runs. */
export const reasonOf = (file: string, name: string): string | undefined =>
  notThroughNginx.find(
    each => file.endsWith(`/${each.file}.test.ts`) && each.names.some(start => name.startsWith(start)),
  )?.reason
