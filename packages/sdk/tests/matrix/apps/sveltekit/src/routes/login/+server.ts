import { safe } from '@atelier/sdk'
import { json } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async ({ locals: { api }, request }) => {
  const { username, password } = await request.json()
  const [, error] = await safe(api.sessions.login.mutate({ username, password }))
  return error ? json({ code: error.code }, { status: error.status || 502 }) : new Response(null, { status: 204 })
}
