import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Project, ProjectTarget } from '@atelier/domain/projects'
import { recordChange } from '../audit/record-change.ts'

/** The project as it is before staff change it; owners, who leave no line in the trail, do not wait for it. */
export const lockForStaff = (uow: UnitOfWork, target: ProjectTarget): Promise<Project | undefined> =>
  target.ownerId === undefined ? uow.projects.lock(target.id) : Promise.resolve(undefined)

interface Change {
  readonly action: 'project.updated' | 'project.deleted'
  readonly before: Project | undefined
  readonly after: Project | null
}

/** A line of the audit trail when staff changed what is somebody else's. */
export async function recordStaffChange(uow: UnitOfWork, actor: Actor, { action, before, after }: Change) {
  if (!before || before.userId === actor.userId) return
  const change = { before: audited(before), after: after && audited(after) }
  await recordChange(uow, actor, { action, subjectUserId: before.userId, about: { projectId: before.id }, ...change })
}

const audited = ({ title, body, slug, cover }: Project) => ({ title, body, slug, coverAssetId: cover?.id ?? null })
