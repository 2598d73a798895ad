import { z } from 'zod'
import { run, type Running } from './_process.ts'

const Addresses = z.strictObject({
  url: z.url(),
  mailbox: z.url(),
  reset: z.url(),
  logins: z.array(z.strictObject({ email: z.email(), password: z.string(), role: z.enum(['ADMIN', 'USER']) })),
})

/** A throw-away demo, started as a person would. */
export interface EphemeralDemo extends z.infer<typeof Addresses>, AsyncDisposable {
  readonly process: Running
  /** The first ADMIN. */
  readonly admin: { readonly email: string; readonly password: string }
  /** Brings the demo back. */
  renew(): Promise<Response>
}

export async function ephemeralDemo(env: Readonly<Record<string, string>> = {}): Promise<EphemeralDemo> {
  const started = run('dev/start.ts', { RATE_LIMIT_FACTOR: '0', ...env }, ['--ephemeral'])
  try {
    await started.said('\n')
    const addresses = Addresses.parse(JSON.parse(started.output()))
    const [admin] = addresses.logins
    if (!admin) throw new Error('no login was printed')
    return {
      ...addresses,
      process: started,
      admin,
      renew: () => fetch(addresses.reset, { method: 'POST' }),
      [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    }
  } catch (error) {
    await started[Symbol.asyncDispose]()
    throw error
  }
}
