import type { TestBackend } from '../_backend.ts'
import { createPerson, type Person } from '../_people.ts'
import { anEvent, createUpload, aPoster } from '../_posters.ts'
import { allCallers, type ProcedureRows, staff, type World } from './_row.ts'

/** Posters belong to the shop: their author has no more rights to them than other staff. */
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
  'posters.list': { input: () => ({}), answers: allCallers },
  'posters.get': { input: posterOf, answers: allCallers },
  'posters.update': { input: async world => ({ ...(await posterOf(world)), title: 'Tonight' }), answers: staff },
  'posters.delete': { input: posterOf, answers: staff },
}
