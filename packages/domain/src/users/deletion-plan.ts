import { includesRole, type Role } from '../actor.ts'
import type { OwnedCounts } from './ports.ts'

/** What deleting a user deletes and keeps, counted by kind. */
export interface DeletionPlan {
  readonly deletes: Omit<OwnedCounts, 'orders'>
  readonly keeps: Pick<OwnedCounts, 'projects' | 'events' | 'orders'>
}

interface Leaving {
  readonly role: Role
  readonly owned: OwnedCounts
  /** Another user takes projects and events over. */
  readonly isTransferred: boolean
}

/** Events of staff stay without an owner; projects go unless another user takes them over. Orders stay. Source: `resolutions.md` 19. */
export function planDeletion({ role, owned, isTransferred }: Leaving): DeletionPlan {
  const keepsEvents = isTransferred || includesRole(role, 'EMPLOYEE')
  const { orders, ...others } = owned
  const keeps = { projects: isTransferred ? owned.projects : 0, events: keepsEvents ? owned.events : 0, orders }
  const deletes = {
    ...others,
    projects: owned.projects - keeps.projects,
    events: owned.events - keeps.events,
  }
  return { deletes, keeps }
}
