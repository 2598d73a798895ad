import { safe } from '@atelier/sdk'
import { atelier } from '../../lib/atelier.ts'

export async function POST(request: Request) {
  const { username, password } = await request.json()
  const [, error] = await safe((await atelier()).sessions.login.mutate({ username, password }))
  return error
    ? Response.json({ code: error.code }, { status: error.status || 502 })
    : new Response(null, { status: 204 })
}
