import { AppError } from '@atelier/domain'
import { type SitemapFile, type SitemapKind, sitemapKinds, type SitemapPage } from '@atelier/domain/sitemap'
import type { Needs } from '../../app-services.ts'

/** Files of the sitemap that have pages. */
export const listSitemapFiles = ({ readers }: Needs<'readers'>): Promise<readonly SitemapFile[]> =>
  readers.sitemap.listFiles()

export interface OpenedSitemap {
  readonly kind: SitemapKind
  /** Read while they are taken. */
  readonly pages: AsyncIterator<readonly SitemapPage[]>
  readonly first: readonly SitemapPage[]
}

/** A file of the sitemap by its name. @throws NOT_FOUND for one without pages */
export async function openSitemap(
  { readers }: Needs<'readers'>,
  { kind: name, file }: { readonly kind: string; readonly file: string },
): Promise<OpenedSitemap> {
  const kind = sitemapKinds.find(each => each === name)
  if (kind === undefined || !/^[1-9]\d{0,8}$/.test(file)) throw new AppError('NOT_FOUND', { resource: 'path' })
  const pages = readers.sitemap.pages({ kind, file: Number(file) })[Symbol.asyncIterator]()
  const { done, value } = await pages.next()
  if (done) throw new AppError('NOT_FOUND', { resource: 'path' })
  return { kind, pages, first: value }
}
