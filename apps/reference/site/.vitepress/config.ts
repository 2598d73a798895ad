import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'

interface Item {
  readonly text: string
  readonly link: string
}
/** Where `build.ts` has written the pages, and wants what is built of them. */
const { REFERENCE_PAGES: pages = '', REFERENCE_OUT: out = '', REFERENCE_BASE: base = '/reference/' } = process.env
const menu: { guides: Item[]; api: Item[] } = JSON.parse(readFileSync(`${pages}/menu.json`, 'utf8'))

export default defineConfig({
  title: 'Atelier',
  description: 'Reference of the API: SDK, curl and REST',
  lang: 'en',
  base,
  srcDir: pages,
  outDir: out,
  // What changes with each build stays in one file, and out of every page.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/start', activeMatch: '/guides/' },
      { text: 'Errors', link: '/errors' },
      { text: 'Types', link: '/types' },
    ],
    sidebar: [
      { text: 'Guides', items: menu.guides },
      {
        text: 'API',
        items: [...menu.api, { text: 'Errors', link: '/errors' }, { text: 'Types', link: '/types' }],
      },
    ],
    search: { provider: 'local' },
    docFooter: { prev: false, next: false },
  },
})
