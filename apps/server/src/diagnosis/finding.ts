import type { Finding, FindingName } from '@atelier/domain/system'

export const ok = (name: FindingName, detail: string): Finding => ({ level: 'ok', name, detail, cure: null })
export const warn = (name: FindingName, detail: string, cure: string): Finding => ({
  level: 'warn',
  name,
  detail,
  cure,
})
export const fail = (name: FindingName, detail: string, cure: string): Finding => ({
  level: 'fail',
  name,
  detail,
  cure,
})

export const causeOf = (error: unknown): string => {
  const text =
    error instanceof Error ? error.message || String('code' in error ? error.code : error.name) : String(error)
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200)
}
