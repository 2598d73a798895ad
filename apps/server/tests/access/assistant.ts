import { type ProcedureRows, type World } from './_row.ts'

const aProject = async ({ backend, owner }: World) => ({
  projectId: (await backend.as(owner.accessToken).projects.create({ title: 'Chair', body: 'Oak' })).id,
})

/** No assistant is configured: callers with access get that answer. */
export const assistantRows: ProcedureRows = {
  'assistant.altText': {
    input: () => ({ assetId: 999_999 }),
    answers: ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  },
  'assistant.summary': {
    input: aProject,
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_CONFIGURED', 'NOT_CONFIGURED'],
  },
  'assistant.tags': {
    input: aProject,
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_CONFIGURED', 'NOT_CONFIGURED'],
  },
  'assistant.description': {
    input: () => ({ name: 'Chair', fields: { material: 'oak' } }),
    answers: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_CONFIGURED', 'NOT_CONFIGURED'],
  },
}
