import type { Timestamp } from '../shared/clock.ts'

/** Records that have a page for everyone. */
export const sitemapKinds = ['products', 'collections', 'projects', 'events'] as const
export type SitemapKind = (typeof sitemapKinds)[number]

/** Most pages of a file, by the protocol of sitemaps. */
export const pagesAFile = 50_000

/** A file has the records of 50,000 ids in a row: it holds no more, and keeps its records. */
export interface SitemapFile {
  readonly kind: SitemapKind
  /** 1 for the first 50,000 ids. */
  readonly file: number
}

export interface SitemapPage {
  readonly id: number
  /** What its address ends with: a slug, or an id. */
  readonly key: string
  readonly changedAt: Timestamp
}

export interface SitemapReader {
  /** Files that have a page. */
  listFiles(): Promise<readonly SitemapFile[]>
  /** Pages of a file by id, some hundred a statement. */
  pages(file: SitemapFile): AsyncIterable<readonly SitemapPage[]>
}
