import type { ProjectRepository } from '@atelier/domain/projects'
import { type Calls, first, next } from './_calls.ts'

const project = { userId: 0, title: 'Oak', body: '', html: '', toc: [], slug: 'oak' }
export const projects: Calls<ProjectRepository> = {
  find: r => r.find(1),
  findBySlug: r => r.findBySlug('oak'),
  listByUsername: r => r.listByUsername('ann'),
  list: {
    first: r => r.list({}, first),
    next: r => r.list({}, next('projects')),
    'of a user': r => r.list({ userId: 1 }, next('projects')),
  },
  insert: { 'with a taken slug': async r => void (await r.insert({ ...project, slug: 'taken' })) },
  changeOwner: r => r.changeOwner(1, 2),
  lock: r => r.lock(1),
  update: {
    plain: r => r.update({ id: 1 }, { title: 'Ash' }),
    'by its owner at a version': r => r.update({ id: 1, ownerId: 1, ifVersion: 1 }, { body: '', html: '', toc: [] }),
  },
  delete: { plain: r => r.delete({ id: 1 }), 'by its owner': r => r.delete({ id: 1, ownerId: 1, ifVersion: 1 }) },
}
