import type { ProjectReader } from '@atelier/domain/projects'

/** Owner and version as they are now: to say why a change hit no row. */
export async function currentProject(projects: ProjectReader, id: number) {
  const project = await projects.find(id)
  return project && { ownerId: project.userId, version: project.version }
}
