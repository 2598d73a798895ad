import type { TestHouse } from '../_house.ts'
import { aPerson, type Person } from '../_people.ts'
import { anEvent, anUpload, aPoster } from '../_posters.ts'
import { anybody, type ProcedureRows, staff, type World } from './_row.ts'

/** Posters are the house's: whoever put one up has no more rights to it than their colleagues. */
const editors = new WeakMap<TestHouse, Promise<Person>>()
function editorOf(house: TestHouse): Promise<Person> {
  const editor = editors.get(house) ?? aPerson(house, { role: 'EMPLOYEE' })
  editors.set(house, editor)
  return editor
}
const posterOf = async ({ house }: World) => ({ id: (await aPoster(house, await editorOf(house))).id })

export const postersRows: ProcedureRows = {
  'posters.create': {
    input: async ({ house, owner }) => ({
      deepLink: 'https://studio.example',
      expiresAt: '2031-07-15T20:00:00Z',
      eventId: (await anEvent(house, owner)).id,
      imageUrl: (await anUpload(house, owner)).url,
    }),
    answers: staff,
  },
  'posters.list': { input: () => ({}), answers: anybody },
  'posters.get': { input: posterOf, answers: anybody },
  'posters.update': { input: async world => ({ ...(await posterOf(world)), title: 'Tonight' }), answers: staff },
  'posters.remove': { input: posterOf, answers: staff },
}
