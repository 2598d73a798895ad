import type { Page } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { ListProjectsInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'

/** Newest first, by page. */
export const listProjects = (
  context: Needs<'readers'>,
  { userId, ...page }: ListProjectsInput,
): Promise<Page<Project>> => context.readers.projects.list(userId === undefined ? {} : { userId }, page)
