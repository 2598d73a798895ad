import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** @throws NOT_FOUND */
export async function getProject(context: Needs<'readers'>, by: { id: number } | { slug: string }): Promise<Project> {
  const { projects } = context.readers
  return requireFound(await ('id' in by ? projects.find(by.id) : projects.findBySlug(by.slug)), 'project')
}
