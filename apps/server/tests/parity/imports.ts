import { formWith } from '../_images.ts'
import { post, type Call } from './_call.ts'

const file = new File(['name\nLamps\n'], 'categories.csv')

const form = () => formWith(['kind', 'categories'], ['dry_run', 'true'], ['file', file])

/** What is asked of an import changes in its own time: it is made last, and others are asked for. */
export const importsCalls: readonly Call[] = [
  { procedure: 'imports.columns', by: 'boss', input: undefined, http: ['GET', '/v1/imports/columns'] },
  { procedure: 'imports.list', by: 'boss', input: {}, http: ['GET', '/v1/imports'] },
  {
    procedure: 'imports.presign',
    by: 'ana',
    input: { name: 'a.csv', bytes: 9 },
    http: post('/v1/imports/uploads', { name: 'a.csv', bytes: 9 }),
    refused: 'FORBIDDEN',
  },
  { procedure: 'imports.get', by: 'boss', input: { id: 99 }, http: ['GET', '/v1/imports/99'], refused: 'NOT_FOUND' },
  {
    procedure: 'imports.report',
    by: 'boss',
    input: { id: 99 },
    http: ['GET', '/v1/imports/99/report'],
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'imports.cancel',
    by: 'boss',
    input: { id: 99 },
    http: post('/v1/imports/99/cancel', {}),
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'imports.create',
    by: 'boss',
    input: { kind: 'categories', dryRun: true, file },
    http: ['POST', '/v1/imports', { body: form() }],
  },
]
