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
}

export type EventType = keyof DomainEvents
