import { AppError } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../app-services.ts'

/** @throws NOT_FOUND */
export async function getProject(context: Needs<'readers'>, by: { id: number } | { slug: string }): Promise<Project> {
  const { projects } = context.readers
  const project = await ('id' in by ? projects.find(by.id) : projects.findBySlug(by.slug))
  if (!project) throw new AppError('NOT_FOUND', { resource: 'project' })
  return project
}
