import type { Project } from '@atelier/domain/projects'
import type { ProjectOutput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { toImageOutput } from '../assets/to-asset-output.ts'

/** A project as every caller sees it, its cover by the URLs of this deployment. */
export const toProjectOutput = (context: Needs<'objects'>, { cover, ...project }: Project): ProjectOutput => ({
  ...project,
  cover: cover && toImageOutput(context, cover),
})
