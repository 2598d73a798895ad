import type { Session } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import { listSessions } from '../sessions/list-sessions.ts'

/** Where another user is logged in, newest first. @throws NOT_FOUND */
export async function listUserSessions(context: Needs<'readers' | 'clock'>, id: number): Promise<readonly Session[]> {
  requireFound(await context.readers.users.find(id), 'user')
  return listSessions(context, id)
}
