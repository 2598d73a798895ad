import type { Project } from '@atelier/domain/projects'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** All projects of one user, by id. @throws NOT_FOUND for an unknown username */
export const listProjectsByUser = async (context: Needs<'readers'>, username: string): Promise<readonly Project[]> =>
  requireFound(await context.readers.projects.listByUsername(username), 'user')
