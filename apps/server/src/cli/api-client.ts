import { type Client, createClient } from '@atelier/sdk'
import { processEnv } from '../config/config.ts'

/** A client logged in with the credentials of the environment. @throws Error that names the server when it cannot be reached */
export async function signedInClient(url: string): Promise<Client> {
  const { ATELIER_TOKEN: token, ATELIER_EMAIL: email, ATELIER_PASSWORD: password } = processEnv()
  if (!token && (!email || !password))
    throw new Error('Set ATELIER_EMAIL and ATELIER_PASSWORD, or ATELIER_TOKEN, to those of an employee or an admin.')
  await requireReachable(url)
  if (token) return createClient({ url, headers: { authorization: `Bearer ${token}` } })
  const api = createClient({ url })
  if (email && password) await api.sessions.login.mutate({ email, password })
  return api
}

async function requireReachable(url: string): Promise<void> {
  try {
    await fetch(new URL('/livez', url))
  } catch (cause) {
    throw new Error(`No server answers at ${url}: start it, or set --url or ATELIER_URL.`, { cause })
  }
}
