import type { Project } from '@atelier/domain/projects'
import type { ProjectOutput } from '../../schemas/projects.ts'
import type { Needs } from '../../tools.ts'
import { showImage } from '../assets/show-asset.ts'

/** A project for anybody, its cover by the URLs of this deployment. */
export const showProject = (tools: Needs<'objects'>, { cover, ...project }: Project): ProjectOutput => ({
  ...project,
  cover: cover && showImage(tools, cover),
})
