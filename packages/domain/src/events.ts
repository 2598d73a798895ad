import type { ImportStatus } from './imports/import.ts'

/** The list of domain events: `<noun>.<past tense>` to a payload of ids. A row in the outbox of the same transaction. */
export interface DomainEvents {
  'account.registered': { readonly accountId: number; readonly userId: number }
  'account.verified': { readonly accountId: number }
  'account.email_changed': { readonly accountId: number }
  'account.password_changed': { readonly accountId: number }
  'account.deleted': { readonly accountId: number; readonly userId: number }
  'user.updated': { readonly userId: number }
  'user.role_changed': { readonly userId: number }
  'user.banned': { readonly userId: number }
  'user.unbanned': { readonly userId: number }
  'project.created': { readonly projectId: number; readonly userId: number }
  'project.updated': { readonly projectId: number; readonly userId: number }
  'project.deleted': { readonly projectId: number; readonly userId: number }
  'asset.uploaded': { readonly assetId: number; readonly userId: number }
  'asset.deleted': { readonly assetId: number; readonly userId: number }
  'event.created': { readonly eventId: number; readonly userId: number }
  'event.updated': { readonly eventId: number; readonly userId: number }
  'event.deleted': { readonly eventId: number; readonly userId: number }
  'poster.created': { readonly posterId: number }
  'poster.updated': { readonly posterId: number }
  'poster.deleted': { readonly posterId: number }
  /** Rows of a file on their way into the catalogue; `userId` sent it. */
  'import.progressed': ImportNews
  'import.finished': ImportNews
}

interface ImportNews {
  readonly importId: number
  readonly userId: number
  readonly status: ImportStatus
  readonly rowsRead: number
  readonly rowsGood: number
  readonly rowsBad: number
}

export type EventType = keyof DomainEvents
