import { readFile } from 'node:fs/promises'
import { frontmatter } from './markdown.ts'

interface Guide {
  readonly slug: string
  readonly title: string
  /** Pages of the repository; with a heading, what stands below it. */
  readonly from: readonly (readonly [file: string, heading?: string])[]
}

const sdk = 'packages/sdk/README.md'

/** The guides, in the order of the menu. Their texts are the packages' own pages. */
export const guides: readonly Guide[] = [
  { slug: 'start', title: 'First steps', from: [[sdk, '# @atelier/sdk']] },
  { slug: 'app', title: 'A whole app', from: [[sdk, '## A whole app']] },
  { slug: 'calls', title: 'What a call does for you', from: [[sdk, '## What a call does for you']] },
  { slug: 'errors', title: 'Errors', from: [[sdk, '## Failures']] },
  { slug: 'login', title: 'Logins', from: [[sdk, '## Logins']] },
  { slug: 'lists', title: 'Lists', from: [[sdk, '## Lists']] },
  {
    slug: 'uploads',
    title: 'Uploads',
    from: [
      [sdk, '## Images'],
      [sdk, '## Files of the catalogue'],
    ],
  },
  { slug: 'checkout', title: 'Cart and checkout', from: [[sdk, '## Cart and checkout']] },
  { slug: 'live', title: 'Live events', from: [[sdk, '## Live']] },
  { slug: 'queries', title: 'TanStack Query', from: [[sdk, '## TanStack Query']] },
  { slug: 'offline', title: 'Offline', from: [[sdk, '## Offline']] },
  { slug: 'react', title: 'React', from: [[sdk, '## React']] },
  { slug: 'ssr', title: 'Server rendering', from: [[sdk, '### On a server that renders pages']] },
  { slug: 'testing', title: 'Testing', from: [[sdk, '## Tests of an app']] },
  { slug: 'expo', title: 'Expo and other platforms', from: [[sdk, '## Other platforms']] },
  { slug: 'webhooks', title: 'Webhooks', from: [[sdk, '## Webhooks'], ['docs/webhooks.md']] },
  { slug: 'mcp', title: 'Agents (MCP)', from: [['docs/mcp.md']] },
  { slug: 'cli', title: 'Command line', from: [['packages/cli/README.md']] },
  { slug: 'trpc', title: "tRPC's own client", from: [[sdk, "## tRPC's own client"]] },
  { slug: 'versions', title: 'Versions', from: [[sdk, '## Versions']] },
]

/** A guide as a page. @throws where its heading is gone */
export async function guidePage({ title, from }: Guide): Promise<string> {
  const parts = await Promise.all(
    from.map(async ([file, heading]) => {
      const text = await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')
      return heading === undefined ? withoutTitle(text) : below(text, heading, file)
    }),
  )
  return `${frontmatter({ title, outline: [2, 3] })}\n# ${title}\n\n${parts.map(readable).join('\n\n')}\n`
}

/** What stands below a heading, up to the next one that is not deeper; a page's title ends at its first section. */
function below(text: string, heading: string, file: string): string {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`${file} has no '${heading}': correct the list of guides`)
  const depth = heading.indexOf(' ')
  const next = depth === 1 ? /^#{1,2} / : new RegExp(`^#{1,${depth}} `)
  let isCode = false
  const end = lines.findIndex((line, at) => {
    if (line.startsWith('```')) isCode = !isCode
    return at > start && !isCode && next.test(line)
  })
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}

const withoutTitle = (text: string): string => text.replace(/^# .*\n/, '')

/** Links to other files of the repository lead nowhere here; what VitePress would take for a template is text. */
const readable = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1')
    .replaceAll(/^<!--.*-->\n/gm, '')
    .replaceAll(/^```tsx?[^\n]*/gm, fence => fence.split(' ')[0] ?? fence)
