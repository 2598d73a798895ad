/** What the bench tells a peer when it starts it. */
export interface PeerSettings {
  readonly port: number
  readonly databaseUrl: string
  readonly secret: string
}

export function peerSettings(): PeerSettings {
  const { PORT, DATABASE_URL, SECRET_KEY } = process.env
  if (!PORT || !DATABASE_URL || !SECRET_KEY) throw new Error('PORT, DATABASE_URL and SECRET_KEY are set by the bench')
  return { port: Number(PORT), databaseUrl: DATABASE_URL, secret: SECRET_KEY }
}
