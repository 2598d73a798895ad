export {
  pagesAFile,
  type SitemapFile,
  type SitemapKind,
  sitemapKinds,
  type SitemapPage,
  type SitemapReader,
} from './ports.ts'
