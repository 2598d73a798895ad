import { readFileSync, writeFileSync } from 'node:fs'

const page = 'packages/sdk/README.md'
const app = 'packages/sdk/tests/apps/sample-app.tsx'
/** Not `</>` of JSX: the block ends with a fence at the start of a line. */
const shown = /(<!-- sample app -->\n\n```tsx\n)[^]*?(^```$)/m

/** The README shows the sample app as its test runs it. `isFixing` writes it. */
export function readmeFaults(isFixing: boolean): string[] {
  const text = readFileSync(page, 'utf8')
  const source = readFileSync(app, 'utf8')
  if (!shown.test(text)) return [`${page} has no block after '<!-- sample app -->'`]
  const wanted = text.replace(shown, (_, head: string, tail: string) => head + source + tail)
  if (wanted === text) return []
  if (!isFixing) return [`${page} does not show ${app} as it is: \`pnpm verify --fix\``]
  writeFileSync(page, wanted)
  return []
}
