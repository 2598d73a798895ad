import type { PasswordHasher } from '@atelier/domain/accounts'
import { hash, type Options, verify } from '@node-rs/argon2'
import { createLimiter } from '../shared/bulkhead.ts'

/** Argon2id is the package's default algorithm. Source of the cost and the queue: `spec/reliability.md` R27. */
const serverCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 4
const queueLength = 100
const maxPasswordBytes = 1_024

export type PasswordCost = Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>

/** Argon2id in the thread pool, four at a time; a longer queue is refused at once. @throws OVERLOADED */
export async function createPasswords(cost: PasswordCost = serverCost): Promise<PasswordHasher> {
  const inTurn = createLimiter({ atOnce, queueLength })
  const dummy = await hash('a password nobody has', cost)
  return {
    hash: ({ normalised }) => inTurn(() => hash(normalised, cost)),
    async verify(stored, password) {
      // Longer than any stored password: verified in the usual time, and never matches.
      const tooLong = Buffer.byteLength(password) > maxPasswordBytes
      const right = await inTurn(() => verify(stored ?? dummy, tooLong ? '' : password))
      return right && stored !== undefined && !tooLong
    },
  }
}
