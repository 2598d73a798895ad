import { type Actor, AppError, type Clock, type Timestamp, timestampOf } from '@atelier/domain'
import { type ApiKeyReader, apiKeyRules, isApiKey } from '@atelier/domain/api-keys'

interface KeyServices {
  readonly apiKeys: ApiKeyReader
  readonly hash: (key: string) => string
  readonly clock: Clock
  /** Writes the time of a use, unless a later one than `unlessAfter` is there. */
  readonly recordUse: (id: number, now: Timestamp, unlessAfter: Timestamp) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Whose key it is. @throws TOKEN_INVALID */
export type KeyToActor = (key: string) => Promise<Actor>

export const isKeyToken = (token: string): boolean => token.startsWith(apiKeyRules.prefix)

/**
 * Looks a key up at each request, so that a revocation acts at once on every process. Its use is written behind the
 * answer, at most once a minute.
 */
export function createKeyToActor({ apiKeys, hash, clock, recordUse, onError }: KeyServices): KeyToActor {
  const writing = new Set<number>()

  async function writeUse(id: number, now: Timestamp, unlessAfter: Timestamp): Promise<void> {
    if (writing.has(id)) return
    writing.add(id)
    try {
      await recordUse(id, now, unlessAfter)
    } catch (error) {
      onError(error)
    } finally {
      writing.delete(id)
    }
  }

  return async key => {
    const at = clock.now()
    const now = timestampOf(at)
    const use = isApiKey(key) ? await apiKeys.findActor({ keyHash: hash(key) }, now) : undefined
    if (!use?.actor.apiKey) throw new AppError('TOKEN_INVALID', undefined, { message: 'Invalid API key' })
    const unlessAfter = timestampOf(at - apiKeyRules.usedEverySeconds * 1000)
    if (use.lastUsedAt === null || use.lastUsedAt <= unlessAfter) void writeUse(use.actor.apiKey.id, now, unlessAfter)
    return use.actor
  }
}
