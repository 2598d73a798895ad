import type { Call } from './_call.ts'

/** What it finds differs between two worlds: `rest/system.test.ts` reads it. */
export const systemCalls: readonly Call[] = [
  { procedure: 'system.diagnose', by: 'eve', http: ['GET', '/v1/system/diagnosis'], refused: 'FORBIDDEN' },
]
