import { type Client, createClient } from '@atelier/sdk'
import { processEnv } from '../config/config.ts'

/** Where the server is and who asks, from the environment. */
export async function signedInClient(url: string): Promise<Client> {
  const { ATELIER_TOKEN: token, ATELIER_EMAIL: email, ATELIER_PASSWORD: password } = processEnv()
  if (token) return createClient({ url, headers: { authorization: `Bearer ${token}` } })
  if (!email || !password)
    throw new Error('Set ATELIER_EMAIL and ATELIER_PASSWORD, or ATELIER_TOKEN, to those of an employee.')
  const api = createClient({ url })
  await api.sessions.login.mutate({ email, password })
  return api
}
