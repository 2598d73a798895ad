/**
 * A check that answers with what it saw last and looks again behind that answer, at most once in `everyMs`: what is
 * only reported must not make the report wait. The first answer waits for the first look.
 */
export function lastSeen(check: () => Promise<unknown>, everyMs: number): () => Promise<unknown> {
  let seen: Promise<unknown> | undefined
  let looking = false
  let lookedAt = 0

  function look(): Promise<unknown> {
    looking = true
    lookedAt = performance.now()
    const result = check()
    // A rejection may have no caller that handles it.
    result
      .catch(() => {})
      .finally(() => {
        looking = false
        seen = result
      })
    return result
  }

  return () => {
    if (seen === undefined) return (seen = look())
    if (!looking && performance.now() - lookedAt >= everyMs) void look().catch(() => {})
    return seen
  }
}
