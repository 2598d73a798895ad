import { type SitemapKind, sitemapKinds, type SitemapReader } from '@atelier/domain/sitemap'
import type { Calls } from './_calls.ts'

const all = (kind: SitemapKind) => async (r: SitemapReader) => {
  for await (const _ of r.pages({ kind, file: 1 }));
}

export const sitemap: Calls<SitemapReader> = {
  listFiles: r => r.listFiles(),
  pages: Object.fromEntries(sitemapKinds.map(kind => [kind, all(kind)])),
}
