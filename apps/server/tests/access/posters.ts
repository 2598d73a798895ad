import type { TestBackend } from '../_backend.ts'
import { createPerson, type Person } from '../_people.ts'
import { anEvent, createUpload, aPoster } from '../_posters.ts'
import { anybody, type ProcedureRows, staff, type World } from './_row.ts'

/** Posters are the house's: whoever put one up has no more rights to it than their colleagues. */
const editors = new WeakMap<TestBackend, Promise<Person>>()
function editorOf(backend: TestBackend): Promise<Person> {
  const editor = editors.get(backend) ?? createPerson(backend, { role: 'EMPLOYEE' })
  editors.set(backend, editor)
  return editor
}
const posterOf = async ({ backend }: World) => ({ id: (await aPoster(backend, await editorOf(backend))).id })

export const postersRows: ProcedureRows = {
  'posters.create': {
    input: async ({ backend, owner }) => ({
      deepLink: 'https://studio.example',
      expiresAt: '2031-07-15T20:00:00Z',
      eventId: (await anEvent(backend, owner)).id,
      imageUrl: (await createUpload(backend, owner)).url,
    }),
    answers: staff,
  },
  'posters.list': { input: () => ({}), answers: anybody },
  'posters.get': { input: posterOf, answers: anybody },
  'posters.update': { input: async world => ({ ...(await posterOf(world)), title: 'Tonight' }), answers: staff },
  'posters.delete': { input: posterOf, answers: staff },
}
