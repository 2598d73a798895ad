import { type Actor, AppError, includesRole } from '@atelier/domain'
import type { Poster } from '@atelier/domain/posters'
import type { Needs } from '../../tools.ts'

export const posterNotFound = () => new AppError('NOT_FOUND', { resource: 'poster' })

/** A live one for anybody, any for staff. @throws NOT_FOUND */
export async function getPoster(tools: Needs<'readers'>, actor: Actor | null, id: number): Promise<Poster> {
  const live = !actor || !includesRole(actor.role, 'EMPLOYEE')
  const poster = await tools.readers.posters.find(id, { live })
  if (!poster) throw posterNotFound()
  return poster
}
