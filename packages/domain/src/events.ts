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
  'category.created': { readonly categoryId: number; readonly version: number }
  'category.updated': { readonly categoryId: number; readonly version: number }
  'category.deleted': { readonly categoryId: number; readonly version: number }
  'sub_category.created': { readonly subCategoryId: number; readonly version: number }
  'sub_category.updated': { readonly subCategoryId: number; readonly version: number }
  'sub_category.deleted': { readonly subCategoryId: number; readonly version: number }
  'product.created': { readonly productId: number; readonly version: number }
  'product.updated': { readonly productId: number; readonly version: number }
  'product.deleted': { readonly productId: number; readonly version: number }
  'offer.created': { readonly offerId: number; readonly productId: number; readonly version: number }
  /** `previousProductId` differs where it moved to another product. */
  'offer.updated': {
    readonly offerId: number
    readonly productId: number
    readonly previousProductId: number
    readonly version: number
  }
  'offer.deleted': { readonly offerId: number; readonly productId: number; readonly version: number }
  'offer.price_changed': { readonly offerId: number; readonly productId: number; readonly version: number }
  'collection.created': { readonly collectionId: number; readonly version: number }
  'collection.updated': { readonly collectionId: number; readonly version: number }
  'collection.deleted': { readonly collectionId: number; readonly version: number }
  'tax_class.created': { readonly taxClassId: number; readonly version: number }
  'tax_class.updated': { readonly taxClassId: number; readonly version: number }
  'price_list.created': { readonly priceListId: number; readonly version: number }
  'price_list.updated': { readonly priceListId: number; readonly version: number }
  'price_list.deleted': { readonly priceListId: number; readonly version: number }
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
