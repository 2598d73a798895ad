import type { Actor } from '@atelier/domain'
import { type Project, projectSlugOf } from '@atelier/domain/projects'
import type { CreateProjectInput } from '../../schemas/projects.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage, chooseImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'

/** Every signed-in user may. Stores the Markdown and its HTML. @throws REFERENCE_MISSING; what `chooseImage` throws */
export async function createProject(
  context: StoreContext & Needs<'transact' | 'markdown'>,
  actor: Actor,
  { title, body, ...image }: CreateProjectInput,
): Promise<Project> {
  const rendered = context.markdown.render(body)
  const chosen = await chooseImage(context, actor, image)
  return context.transact(async uow => {
    const project = await uow.projects.insert({
      title,
      body,
      ...rendered,
      userId: actor.userId,
      slug: projectSlugOf(title),
      coverAssetId: await attachImage(uow, actor, { chosen }),
    })
    await uow.outbox.emit('project.created', { projectId: project.id, userId: project.userId })
    return project
  })
}
