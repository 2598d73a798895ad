import { type Actor, throwMiss, requireHit, targetFor } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { UpdateProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { currentProject } from './current-project.ts'
import { lockForStaff, recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REFERENCE_MISSING, what a file can meet */
export async function updateProject(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProjectInput,
): Promise<Project> {
  const { id, title, body, coverAssetId, imageBlob } = input
  const target = targetFor(actor, input)
  // A change that cannot be made stores no file.
  if (imageBlob) {
    requireHit({ resource: 'project', target, current: await currentProject(context.readers.projects, id) })
  }
  const rendered = body === undefined ? {} : { body, ...context.markdown.render(body) }
  const keys = ['coverAssetId', 'imageBlob'] as const
  const wanted = await chooseImage(context, actor, { assetId: coverAssetId, file: imageBlob, keys })
  return context.transact(async uow => {
    const before = await lockForStaff(uow, target)
    const shown = wanted === undefined ? undefined : (await uow.projects.find(id))?.cover?.id
    const cover =
      wanted === undefined
        ? {}
        : { coverAssetId: await attachImage(uow, actor, { wanted, before: shown, key: 'coverAssetId' }) }
    const patch = { ...rendered, ...cover, ...(title === undefined ? {} : { title }) }
    const project = await uow.projects.update(target, patch)
    if (!project) {
      return throwMiss({ resource: 'project', target, current: await currentProject(uow.projects, id) })
    }
    await uow.outbox.emit('project.updated', { projectId: project.id, userId: project.userId })
    await recordStaffChange(uow, actor, { action: 'project.updated', before, after: project })
    return project
  })
}
