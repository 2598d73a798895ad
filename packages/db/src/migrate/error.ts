/** A migration did not happen; the message says what to do and holds no password. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** The statement of one migration that PostgreSQL refused; the transaction around all of them was rolled back. */
export class RefusedMigration extends Error {
  constructor(migration: string, cause: unknown) {
    super(`${migration} failed and everything was rolled back: ${textOf(cause)}`, { cause })
  }
}

export function explain(cause: unknown, url: string): MigrationError {
  const { host, pathname } = new URL(url)
  return new MigrationError(sentence(cause, `${host}${pathname}`), { cause })
}

/** The SQLSTATE or system code of an error or of what caused it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}

function sentence(cause: unknown, where: string): string {
  const text = textOf(cause)
  if (text.startsWith('corrupted migrations')) {
    return `The migrations of ${where} and of this code differ (${text}): deploy the release that made them`
  }
  switch (codeOf(cause)) {
    case '55P03':
      return `A table of ${where} stayed locked by other work: nothing was changed, run it again when there is less of it`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return `No database answers at ${where}: start it, or correct DATABASE_URL`
    case '28P01':
    case '28000':
      return `The database at ${where} refused the login: correct user and password in DATABASE_URL`
    case '3D000':
      return `The database ${where} does not exist: create it, or correct DATABASE_URL`
    default:
      return `The database ${where} could not be migrated: ${text}`
  }
}

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
