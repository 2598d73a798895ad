import { type Actor, includesRole } from '@atelier/domain'
import type { Poster } from '@atelier/domain/posters'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'

/** A live poster for every caller, any poster for staff. @throws NOT_FOUND */
export async function getPoster(context: Needs<'readers'>, actor: Actor | null, id: number): Promise<Poster> {
  const live = !actor || !includesRole(actor.role, 'EMPLOYEE')
  return requireFound(await context.readers.posters.find(id, { live }), 'poster')
}
