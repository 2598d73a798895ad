import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type JsonSchema, readContract } from './contract.ts'
import { errorsPage } from './errors-page.ts'
import { guidePage, guides } from './guides.ts'
import { frontmatter, spaced } from './markdown.ts'
import { resourcePage } from './resource-page.ts'
import { typesPage } from './types-page.ts'

interface Item {
  readonly text: string
  readonly link: string
}

/** Writes every page of the reference, and the menu beside them, into an empty `folder`. */
export async function writePages(folder: string, apiUrl: string): Promise<void> {
  const { resources, texts, types } = await readContract()
  const { components }: { components: { schemas: Record<string, JsonSchema> } } = JSON.parse(
    await readFile(new URL('../../server/openapi.json', import.meta.url), 'utf8'),
  )
  const entries = [...resources.values()].flat()
  const api = [...resources].map(([name, own]): [string, string] => [
    `api/${name}.md`,
    resourcePage({ name, text: texts.get(name) ?? spaced(name), entries: own }, apiUrl),
  ])
  const written = guides.map(async (guide): Promise<[string, string]> => [
    `guides/${guide.slug}.md`,
    await guidePage(guide),
  ])
  const menu: Readonly<Record<'guides' | 'api', readonly Item[]>> = {
    guides: guides.map(({ slug, title }) => ({ text: title, link: `/guides/${slug}` })),
    api: [...resources.keys()].map(name => ({ text: spaced(name), link: `/api/${name}` })),
  }
  const pages: readonly (readonly [string, string])[] = [
    ...api,
    ...(await Promise.all(written)),
    ['errors.md', errorsPage(entries, components.schemas)],
    ['types.md', typesPage(types)],
    ['index.md', home(entries.length, resources.size)],
    ['menu.json', JSON.stringify(menu)],
  ]
  await rm(folder, { recursive: true, force: true })
  for (const [name, text] of pages) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

const home = (procedures: number, resources: number): string => `${frontmatter({ title: 'Reference', outline: false })}
# Atelier reference

${procedures} procedures of ${resources} resources: each by the typed SDK, by curl and over REST. Press <kbd>/</kbd> to search.

- New here: [First steps](/guides/start.md), then [a whole app in sixty lines](/guides/app.md).
- By topic: [logins](/guides/login.md), [lists](/guides/lists.md), [uploads](/guides/uploads.md), [live events](/guides/live.md), [errors](/errors.md).
- By name: [types](/types.md), and the resources in the menu.
`
