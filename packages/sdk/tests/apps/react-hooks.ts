import { createClient } from '@atelier/sdk'
import { AtelierProvider, Picture, useLive, useLogin, useUpload } from '@atelier/sdk/react'
import { Window } from 'happy-dom'
import { createElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

// The hooks in one component under StrictMode, which mounts everything twice.

const [, , url = '', username = '', password = ''] = process.argv
const nodeGlobals = { fetch, AbortController, AbortSignal, Response, URL, FormData, Blob, File }
const window = new Window()
Object.assign(globalThis, { window, document: window.document, ...nodeGlobals })

const api = createClient({ url })
const statuses: string[] = []
const heard: number[] = []
let project = 0
const shown: { login?: ReturnType<typeof useLogin>; upload?: ReturnType<typeof useUpload> } = {}

function App() {
  const login = useLogin()
  const upload = useUpload()
  if (statuses.at(-1) !== login.status) statuses.push(login.status)
  useLive(['project.created'], event => {
    if (event.type === 'project.created') heard.push(event.data.projectId)
  })
  Object.assign(shown, { login, upload })
  const [asset] = upload.assets
  return asset ? createElement(Picture, { image: asset, alt: 'Oak', sizes: '10rem' }) : null
}

const container = window.document.createElement('div')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- happy-dom's elements behave as the DOM's
const root = createRoot(container as unknown as HTMLElement)
root.render(createElement(StrictMode, null, createElement(AtelierProvider, { client: api }, createElement(App))))

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(resolve => setTimeout(resolve, 20))
}
await until(() => shown.login !== undefined)
await shown.login?.login({ username, password })
await until(() => shown.login?.status === 'signed-in')

const gif = Uint8Array.from(atob('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs='), sign => sign.charCodeAt(0))
shown.upload?.upload([new File([gif], 'Oak.gif', { type: 'image/gif' })])
await until(() => shown.upload?.status === 'done' && container.querySelector('img') !== null)
const upload = [shown.upload?.status, shown.upload?.percent, shown.upload?.assets.length]
const image = container.querySelector('img')

// The stream is open once an event has come; that project is heard of once.
while (heard.length === 0) {
  project = (await api.projects.create.mutate({ title: 'Lamp', body: '' })).id
  await new Promise(resolve => setTimeout(resolve, 100))
}
await until(() => heard.includes(project))
const times = heard.filter(id => id === project).length
await shown.login?.logout()
await until(() => shown.login?.status === 'signed-out')
console.log(
  JSON.stringify({
    statuses,
    upload,
    srcset: image?.getAttribute('srcset'),
    placeholder: (image?.getAttribute('style') ?? '').includes('data:image/png'),
    heard: times,
  }),
)
process.exit(0)
