import { safe } from '@atelier/sdk'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [{ items }, [me]] = await Promise.all([api.projects.list.query({ limit: 3 }), safe(api.accounts.me.query())])
  return { projects: items, username: me?.user.username ?? 'guest' }
}
