import { AppError } from '@atelier/domain'

/**
 * The oldest SDK that this server still answers. Raised by the release that breaks what an older one relies on:
 * `pnpm verify` names such breaks.
 */
export const oldestSdk = '0.0.0'

const form = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:[-+].*)?$/

/** Whether a version comes before another; anything else than a version comes before none. */
export function isBefore(version: string, other: string): boolean {
  const [, ...a] = form.exec(version) ?? []
  const [, ...b] = form.exec(other) ?? []
  const at = a.findIndex((part, index) => part !== b[index])
  return b.length > 0 && at !== -1 && Number(a[at]) < Number(b[at])
}

/** Refuses an SDK that is too old to be understood; other clients name no version. @throws CLIENT_TOO_OLD */
export function requireClient(headers: Headers, minimum: string): void {
  const sent = headers.get('x-atelier-sdk')
  if (sent !== null && isBefore(sent, minimum)) throw new AppError('CLIENT_TOO_OLD', { minimum })
}
