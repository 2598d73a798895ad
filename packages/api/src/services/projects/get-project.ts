import { AppError } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../tools.ts'

/** @throws NOT_FOUND */
export async function getProject(tools: Needs<'readers'>, by: { id: number } | { slug: string }): Promise<Project> {
  const { projects } = tools.readers
  const project = await ('id' in by ? projects.find(by.id) : projects.findBySlug(by.slug))
  if (!project) throw new AppError('NOT_FOUND', { resource: 'project' })
  return project
}
