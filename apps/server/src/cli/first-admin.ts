import { text } from 'node:stream/consumers'
import { ensureFirstAdmin } from '../wire.ts'
import { withServices } from './with-services.ts'

/** Migrates and creates an ADMIN with the password from `input`, unless an ADMIN exists. */
export async function createFirstAdmin(email: string, input: NodeJS.ReadableStream): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, '')
  const admin = { FIRST_SUPERUSER: email, FIRST_SUPERUSER_PASSWORD: password }
  return withServices(admin, async (wired, config) =>
    (await ensureFirstAdmin(wired, config))
      ? `created the ADMIN ${email}`
      : 'An ADMIN exists already: nothing was created.',
  )
}
