import { browserStorage, createClient, messageOf } from '@atelier/sdk'
import { createOutbox, type Outbox } from '@atelier/sdk/offline'
import { useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'

const api = createClient({ url: 'http://localhost:8081', storage: browserStorage() })
const ended: string[] = []
const outbox: Outbox = createOutbox(api, {
  onSent: ({ path }) => void ended.push(path),
  onRefused: (_, error) => void ended.push(messageOf(error) ?? ''),
})

function App() {
  const waiting = useSyncExternalStore(outbox.subscribe, () => outbox.waiting.length)
  const [answers, setAnswers] = useState<string[]>([])
  const create = (form: FormData) => {
    const title = form.get('title')
    if (typeof title !== 'string') return
    outbox.send('projects.create', { title, body: '' }).then(
      project => setAnswers(before => [...before, project.title]),
      (error: unknown) => setAnswers(before => [...before, messageOf(error) ?? '']),
    )
  }
  return (
    <>
      <form action={create}>
        <input name="title" placeholder="Title" /> <button>Add</button>
      </form>
      <output>{`waiting ${waiting}, ended ${ended.join(' ')}, answers ${answers.join(' ')}`}</output>
    </>
  )
}
createRoot(document.body).render(<App />)
