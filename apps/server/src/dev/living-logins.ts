import { createDatabase, createKeyset, createReaders } from '@atelier/db'
import { demoPassword, emailKeyOf } from '@atelier/domain/accounts'
import { verify } from '@node-rs/argon2'
import { demoPeople } from './demo.ts'

/** The logins of the demo that still open an account; a changed password or a deleted account shows no login. */
export async function livingLogins(databaseUrl: string): Promise<readonly string[]> {
  await using database = createDatabase({ url: databaseUrl, readClients: 1, applicationName: 'atelier-start' })
  const { accounts } = createReaders(database, { keyset: createKeyset(Buffer.alloc(32)) })
  const lines = await Promise.all(
    demoPeople.map(async ({ email }) => {
      const found = await accounts.findLogin({ emailKey: emailKeyOf(email) })
      if (!found || found.account.bannedAt || !(await verify(found.passwordHash, demoPassword))) return []
      const { role } = found.account.user
      return [`${email} / ${demoPassword}${role === 'USER' ? '' : ` (${role})`}`]
    }),
  )
  return lines.flat()
}
