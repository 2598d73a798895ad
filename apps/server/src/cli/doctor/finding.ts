/** One line of the doctor: what was looked at, how it stands, and what to do. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'FAIL'
  readonly name: string
  readonly text: string
  readonly cure?: string
}

export const ok = (name: string, text: string): Finding => ({ level: 'ok', name, text })
export const warn = (name: string, text: string, cure: string): Finding => ({ level: 'warn', name, text, cure })
export const fail = (name: string, text: string, cure: string): Finding => ({ level: 'FAIL', name, text, cure })

export const causeOf = (error: unknown): string => {
  const text =
    error instanceof Error ? error.message || String('code' in error ? error.code : error.name) : String(error)
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200)
}
