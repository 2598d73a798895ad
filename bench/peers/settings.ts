import { types } from 'pg'

/** What the bench passes to a peer. */
export interface PeerSettings {
  readonly port: number
  readonly databaseUrl: string
  readonly secret: string
  readonly smtpUrl: string
}

export function peerSettings(): PeerSettings {
  const { PORT, DATABASE_URL, SECRET_KEY, SMTP_URL } = process.env
  if (!PORT || !DATABASE_URL || !SECRET_KEY || !SMTP_URL)
    throw new Error('PORT, DATABASE_URL, SECRET_KEY and SMTP_URL are set by the bench')
  types.setTypeParser(types.builtins.INT8, Number)
  // A calendar date is no moment: kept as text.
  types.setTypeParser(types.builtins.DATE, text => text)
  return { port: Number(PORT), databaseUrl: DATABASE_URL, secret: SECRET_KEY, smtpUrl: SMTP_URL }
}
