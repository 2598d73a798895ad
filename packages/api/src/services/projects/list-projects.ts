import { AppError, type Page } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { ListProjectsInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'

/** Newest first, by page. */
export const listProjects = (
  context: Needs<'readers'>,
  { userId, ...page }: ListProjectsInput,
): Promise<Page<Project>> => context.readers.projects.list(userId === undefined ? {} : { userId }, page)

/** All of one user's, by id. @throws NOT_FOUND for an unknown username */
export async function listProjectsByUser(context: Needs<'readers'>, username: string): Promise<readonly Project[]> {
  const projects = await context.readers.projects.listByUsername(username)
  if (projects) return projects
  throw new AppError('NOT_FOUND', { resource: 'user' })
}
