import { type Call } from './_call.ts'

export const auditCalls: readonly Call[] = [
  { procedure: 'audit.list', by: 'boss', input: { limit: 5 }, http: ['GET', '/v1/audit?limit=5'] },
]
