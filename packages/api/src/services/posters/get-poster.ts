import { type Actor, AppError, includesRole } from '@atelier/domain'
import type { Poster } from '@atelier/domain/posters'
import type { Needs } from '../../app-services.ts'

export const posterNotFound = () => new AppError('NOT_FOUND', { resource: 'poster' })

/** A live one for anybody, any for staff. @throws NOT_FOUND */
export async function getPoster(context: Needs<'readers'>, actor: Actor | null, id: number): Promise<Poster> {
  const live = !actor || !includesRole(actor.role, 'EMPLOYEE')
  const poster = await context.readers.posters.find(id, { live })
  if (!poster) throw posterNotFound()
  return poster
}
