/** Makes a value when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Runs a notice once for each of the first texts it is given. */
export function oncePer(limit: number, notice: (text: string) => void): (text: string) => void {
  const seen = new Set<string>()
  return text => {
    if (seen.size >= limit || seen.has(text)) return
    seen.add(text)
    notice(text)
  }
}
