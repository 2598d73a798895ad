import { allCallers, oneself, ownerOrStaff, type ProcedureRows, type World } from './_row.ts'

const place = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const anEvent = async ({ backend, owner }: World) => backend.as(owner.accessToken).events.create(place)

export const eventsRows: ProcedureRows = {
  'events.create': { input: () => place, answers: oneself },
  'events.list': { input: () => ({ q: 'Hall' }), answers: allCallers },
  'events.get': { input: async world => ({ id: (await anEvent(world)).id }), answers: allCallers },
  'events.replace': {
    input: async world => ({ id: (await anEvent(world)).id, ...place, time: '9pm' }),
    answers: ownerOrStaff,
  },
  'events.update': { input: async world => ({ id: (await anEvent(world)).id, venue: 'Barn' }), answers: ownerOrStaff },
  'events.delete': { input: async world => ({ id: (await anEvent(world)).id }), answers: ownerOrStaff },
  'events.calendar': { input: () => ({ q: 'Hall' }), answers: allCallers },
}
