import { createClient } from '@atelier/sdk'
import { Window } from 'happy-dom'
import { createElement, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

// A component under StrictMode, which mounts, unmounts and mounts it again in one turn.

const [, , url = '', username = '', password = ''] = process.argv
const nodeGlobals = { fetch, AbortController, AbortSignal, Response, URL }
const window = new Window()
Object.assign(globalThis, { window, document: window.document, ...nodeGlobals })

const api = createClient({ url })
await api.sessions.login.mutate({ username, password })
const opened: string[] = []
const watched = createClient({
  url,
  fetch: (address, init) => {
    opened.push(address)
    return fetch(address, init)
  },
})

const heard: number[] = []
function Projects() {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const leave = new AbortController()
    const onEvent = (event: { readonly data: object }) => {
      if ('projectId' in event.data) heard.push(Number(event.data.projectId))
      setCount(before => before + 1)
    }
    watched.live.subscribe({ types: ['project.created'], lastEventId: '0' }, { onEvent, signal: leave.signal })
    return () => leave.abort()
  }, [])
  return createElement('p', null, String(count))
}

const container = window.document.createElement('div')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- happy-dom's elements behave as the DOM's
const root = createRoot(container as unknown as HTMLElement)
root.render(createElement(StrictMode, null, createElement(Projects)))
const made: number[] = []
for (const title of ['Ash', 'Beech', 'Cherry']) made.push((await api.projects.create.mutate({ title, body: '' })).id)
while (!made.every(id => heard.includes(id)) || container.textContent !== String(heard.length)) {
  await new Promise(resolve => setTimeout(resolve, 20))
}
const times = made.map(id => heard.filter(each => each === id).length)
console.log(JSON.stringify({ times, streams: opened.length, shown: container.textContent === String(heard.length) }))
process.exit(0)
