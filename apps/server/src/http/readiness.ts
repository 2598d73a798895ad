/** One thing the process needs or uses; `check` rejects while it is away. */
export interface Dependency {
  readonly name: string
  /** False: reported only (`reliability.md` 12: Redis and S3). */
  readonly decisive: boolean
  check(): Promise<unknown>
}

export interface ReadinessReport {
  readonly ready: boolean
  readonly checks: Readonly<Record<string, 'ok' | 'down' | 'starting' | 'draining'>>
}

const maxAgeMs = 1_000
const patienceMs = 1_000

/** Answers whether requests should come here: each check at most once a second, given up after a second. */
export function createReadiness(dependencies: readonly Dependency[], isDraining: () => boolean) {
  let last: { at: number; report: Promise<ReadinessReport> } | undefined

  return (): Promise<ReadinessReport> => {
    if (isDraining()) return Promise.resolve({ ready: false, checks: { process: 'draining' } })
    const now = performance.now()
    if (!last || now - last.at >= maxAgeMs) last = { at: now, report: examine(dependencies) }
    return last.report
  }
}

async function examine(dependencies: readonly Dependency[]): Promise<ReadinessReport> {
  const states = await Promise.all(
    dependencies.map(async dependency => ({ ...dependency, up: await succeeds(dependency.check()) })),
  )
  return {
    ready: states.every(state => state.up || !state.decisive),
    checks: Object.fromEntries(states.map(state => [state.name, state.up ? 'ok' : 'down'] as const)),
  }
}

async function succeeds(check: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, patienceMs, false)
  check.then(
    () => resolve(true),
    () => resolve(false),
  )
  const up = await promise
  clearTimeout(timer)
  return up
}
