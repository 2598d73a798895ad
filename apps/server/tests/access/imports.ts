import { type ProcedureRows, staff, type World } from './_row.ts'
import { sharedPerson } from '../_people.ts'

const wanted = () => ({ kind: 'categories' as const, file: new File(['name\nLamps\n'], 'categories.csv') })

const asEmployee = async ({ backend }: World) => backend.as((await sharedPerson(backend, 'EMPLOYEE')).accessToken)
const anImport = async (world: World) => ({ id: (await (await asEmployee(world)).imports.create(wanted())).id })

export const importsRows: ProcedureRows = {
  'imports.presign': { input: () => ({ name: 'categories.csv', bytes: 100 }), answers: staff },
  'imports.create': { input: wanted, answers: staff },
  'imports.columns': { input: () => undefined, answers: staff },
  'imports.list': { input: () => ({ limit: 5 }), answers: staff },
  'imports.get': { input: anImport, answers: staff },
  'imports.report': { input: anImport, answers: staff },
  // It may be over by then: callers with access get one answer or the other.
  'imports.cancel': {
    input: () => ({ id: 999_999 }),
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND'],
  },
}
