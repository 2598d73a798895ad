import { aName, allCallers, oneself, ownerOrStaff, type ProcedureRows, type World } from './_row.ts'

const aProject = async ({ backend, owner }: World) =>
  backend.as(owner.accessToken).projects.create({ title: aName(), body: '## Oak' })

export const projectsRows: ProcedureRows = {
  'projects.create': { input: () => ({ title: aName(), body: '## Oak' }), answers: oneself },
  'projects.preview': { input: () => ({ body: '## Oak' }), answers: oneself },
  'projects.listByUser': { input: ({ owner }) => ({ username: owner.username }), answers: allCallers },
  'projects.list': { input: ({ owner }) => ({ userId: owner.userId }), answers: allCallers },
  'projects.get': { input: async world => ({ id: (await aProject(world)).id }), answers: allCallers },
  'projects.bySlug': { input: async world => ({ slug: (await aProject(world)).slug }), answers: allCallers },
  'projects.update': {
    input: async world => ({ id: (await aProject(world)).id, title: 'Elm' }),
    answers: ownerOrStaff,
  },
  'projects.delete': { input: async world => ({ id: (await aProject(world)).id }), answers: ownerOrStaff },
}
