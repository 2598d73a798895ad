import { createClient, type LiveEvent, safe } from '@atelier/sdk'

/** What a runtime must be able to do with the SDK: the same answer everywhere. */
export async function probe(url: string, credentials: { readonly username: string; readonly password: string }) {
  const api = createClient({ url })
  await api.sessions.login.mutate(credentials)
  const made = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
  const [, missing] = await safe(api.projects.get.query({ id: 999_999 }))
  const photo = new File([pixel()], 'Oak.gif', { type: 'image/gif' })
  const asset = await api.assets.upload(photo)
  const [same] = await Promise.all([api.projects.get.query({ id: made.id }), api.accounts.me.query()])
  return {
    html: same.html,
    missing: [missing?.code, missing?.status],
    image: [asset.width, asset.height],
    live: await liveOf(api, made.id),
    ...(await logoutOf(api)),
  }
}

async function logoutOf(api: ReturnType<typeof createClient>) {
  await api.sessions.logout.mutate()
  const [, refused] = await safe(api.accounts.me.query())
  return { signedOut: refused?.code }
}

/** Subscribes twice in a turn and aborts the first at once, as React's StrictMode does. */
function liveOf(api: ReturnType<typeof createClient>, projectId: number) {
  const [first, second] = [new AbortController(), new AbortController()]
  const heard: { readonly first: string[]; readonly second: string[] } = { first: [], second: [] }
  const input = { types: ['project.created'] as const, lastEventId: '0' }
  return new Promise<object>((resolve, reject) => {
    api.live.subscribe(input, { onEvent: event => heard.first.push(event.id), signal: first.signal })
    first.abort()
    const onEvent = (event: LiveEvent) => {
      heard.second.push(event.id)
      if (event.type !== 'project.created' || event.data.projectId !== projectId) return
      second.abort()
      resolve({ afterAbort: heard.first.length, repeated: heard.second.length - new Set(heard.second).size })
    }
    api.live.subscribe(input, { onEvent, onError: reject, signal: second.signal })
  })
}

/** The smallest GIF, of one pixel. */
const pixel = () =>
  Uint8Array.from(atob('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs='), character => character.charCodeAt(0))
