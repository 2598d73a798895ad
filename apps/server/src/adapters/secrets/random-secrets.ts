import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Secrets } from '@atelier/domain/accounts'

/** Opaque tokens from the system's randomness; hashes are hex SHA-256. */
export const randomSecrets: Secrets = {
  create() {
    const token = randomBytes(32).toString('base64url')
    return { token, hash: randomSecrets.hash(token) }
  },
  hash: token => createHash('sha256').update(token).digest('hex'),
  uuid: randomUUID,
}
