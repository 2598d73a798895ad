import { timestampOf } from '@atelier/domain'
import type { Session } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'

/** Where a user is logged in: the sessions that have not ended, newest first. */
export const listSessions = (context: Needs<'readers' | 'clock'>, userId: number): Promise<readonly Session[]> =>
  context.readers.sessions.listOf(userId, timestampOf(context.clock.now()))
