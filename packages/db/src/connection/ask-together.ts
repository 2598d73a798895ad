/**
 * Callers of one moment share one question. It is sent after each of them called, so that its answer is never older
 * than a call; who calls while one is under way waits for the next.
 */
export function askTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  const send = async (): Promise<T> => {
    await underWay
    next = undefined
    const asked = ask()
    underWay = asked.catch(() => {})
    return asked
  }
  return () => (next ??= send())
}
