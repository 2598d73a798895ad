/** Who may register: every address when `entries` is null, else listed addresses and `*@domain` entries. */
export interface AllowList {
  readonly entries: readonly string[] | null
}

/** Whether the list lets the address in; case is ignored, `*@domain` does not cover subdomains (`documented-api.md` 4.6). */
export function isAllowed(list: AllowList, email: string): boolean {
  if (list.entries === null) return true
  const key = email.toLowerCase()
  const domain = `*${key.slice(key.lastIndexOf('@'))}`
  return list.entries.some(entry => entry === key || entry === domain)
}

/** Parses `WHITELISTED_EMAILS`: undefined allows every address, empty allows none. Faulty entries come back in `faults`. */
export function parseAllowList(text: string | undefined): { list: AllowList; faults: string[] } {
  if (text === undefined) return { list: { entries: null }, faults: [] }
  const entries = text
    .split(',')
    .map(entry => entry.trim().toLowerCase())
    .filter(entry => entry !== '')
  const faults = entries.filter(entry => !/^(?:\*|[^\s@*]+)@[^\s@*]+$/.test(entry))
  return { list: { entries }, faults }
}
