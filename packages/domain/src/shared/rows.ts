export type ById = { readonly id: number }
export type BySlug = { readonly slug: string }

/** Fields to change; undefined leaves one as it is. */
export type Patch<Fields> = { readonly [K in keyof Fields]?: Fields[K] | undefined }

/** What the resources of the catalog have in common: rows that are locked, changed and deleted softly. */
export interface ChangeableRows<T, Fields> {
  /** Reads and locks the living row: every change is judged on it. */
  lock(id: number): Promise<T | undefined>
  insert(fields: Fields): Promise<T>
  /** Of a locked row; raises its version. */
  update(id: number, patch: Patch<Fields>): Promise<T>
}

/** Records with a slug that is unique among the living. */
export interface SluggedRows {
  /** The slug itself, or the slug with the lowest free number where another record has it; held until commit. */
  freeSlug(slug: string, exceptId?: number): Promise<string>
}

export interface SoftDeletableRows {
  /** Of a locked row: names and slugs are free again. */
  delete(id: number): Promise<void>
}

export interface ParentRows {
  /** Whether it lives; it stays until commit then. */
  hold(id: number): Promise<boolean>
  countChildren(id: number): Promise<number>
}
