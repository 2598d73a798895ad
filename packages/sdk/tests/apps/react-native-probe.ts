import { createClient, isAtelierError, safe } from '@atelier/sdk'

/** What the SDK does where the globals of React Native are all there is. */
export async function probe(url: string, credentials: { readonly username: string; readonly password: string }) {
  const bare = createClient({ url })
  await bare.sessions.login.mutate(credentials)
  const [, unkeyed] = await safe(bare.projects.create.mutate({ title: 'Lamp', body: '' }))
  let next = 0
  const getRandomValues = (bytes: Uint8Array) => bytes.map(() => (next = (next * 5 + 7 + Date.now()) % 256))
  const fill = (bytes: Uint8Array) => {
    bytes.set(getRandomValues(bytes))
    return bytes
  }
  const api = createClient({ url, getRandomValues: fill })
  await api.sessions.login.mutate(credentials)
  const made = await api.projects.create.mutate({ title: 'Lamp', body: '## Oak' })
  const [, missing] = await safe(api.projects.get.query({ id: 999_999 }))
  const [same, me] = await Promise.all([api.projects.get.query({ id: made.id }), api.accounts.me.query()])
  return {
    html: made.html,
    missing: [missing?.code, missing?.status],
    withoutRandomness: unkeyed?.code,
    live: await liveRefusalOf(api),
    batched: [same.title, me.verified],
  }
}

const liveRefusalOf = (api: ReturnType<typeof createClient>) =>
  new Promise<string>(resolve => {
    const onError = (error: unknown) => resolve(isAtelierError(error) ? error.code : String(error))
    api.live.subscribe({}, { onEvent: () => {}, onError })
  })
