import { safe } from '@atelier/sdk'
import { atelier } from '../lib/atelier.ts'

export default async function Page() {
  const api = await atelier()
  const [{ items }, [me]] = await Promise.all([api.projects.list.query({ limit: 3 }), safe(api.accounts.me.query())])
  return (
    <main>
      <p>{me ? me.user.username : 'guest'}</p>
      {items.map(project => (
        <h2 key={project.id}>{project.title}</h2>
      ))}
    </main>
  )
}
