import { type Actor, targetFor } from '@atelier/domain'
import type { Project } from '@atelier/domain/projects'
import type { UpdateProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { projectRecord as kind } from './internal.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REFERENCE_MISSING; what `chooseImage` throws */
export async function updateProject(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  input: UpdateProjectInput,
): Promise<Project> {
  const { id, title, body } = input
  // A change that cannot be made stores no file.
  if (input.imageBlob) requireChangeable(actor, { kind, input }, await context.readers.projects.find(id))
  const rendered = body === undefined ? {} : { body, ...context.markdown.render(body) }
  const chosen = await chooseImage(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.projects.lock(id),
    update: async (uow, before) => {
      const coverAssetId = await attachImage(uow, actor, { chosen, before: before.cover })
      const cover = chosen.id === undefined ? {} : { coverAssetId }
      const patch = { ...rendered, ...cover, ...(title === undefined ? {} : { title }) }
      return uow.projects.update(targetFor(actor, input), patch)
    },
    events: ({ userId }) => [['project.updated', { projectId: id, userId }]],
  })
}
