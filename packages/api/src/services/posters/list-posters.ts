import { type Actor, AppError, type Page, requireRole } from '@atelier/domain'
import type { Poster } from '@atelier/domain/posters'
import type { ListPostersInput } from '../../schemas/posters.ts'
import type { Needs } from '../../app-services.ts'

/** The live ones by position, then id; with the expired for staff who ask. @throws UNAUTHENTICATED, FORBIDDEN */
export async function listPosters(
  context: Needs<'readers'>,
  actor: Actor | null,
  { include, ...page }: ListPostersInput,
): Promise<Page<Poster>> {
  if (include === 'expired') {
    if (!actor) throw new AppError('UNAUTHENTICATED', undefined, { message: 'No authorization header provided' })
    requireRole(actor, 'EMPLOYEE')
  }
  return context.readers.posters.list({ live: include !== 'expired' }, page)
}
