/** The value of one cookie of a request; undefined when it is absent or empty. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const trimmed = pair.trim()
    if (trimmed.startsWith(`${name}=`)) return trimmed.slice(name.length + 1) || undefined
  }
  return undefined
}
