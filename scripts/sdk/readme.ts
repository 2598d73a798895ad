import { readFileSync, writeFileSync } from 'node:fs'

const page = 'packages/sdk/README.md'
/** A block of code below the name of its file; a fence at the start of a line ends it. */
const shown = /(<!-- file: (\S+) -->\n\n```tsx?(?: \w+)?\n)[^]*?(^```$)/gm

/** The README shows files of the tests as the tests run them. `isFixing` writes them. */
export function readmeFaults(isFixing: boolean): string[] {
  const text = readFileSync(page, 'utf8')
  const wanted = text.replace(shown, (...[, head, file, tail]: string[]) => {
    const source = readFileSync(`packages/sdk/${file}`, 'utf8')
    return `${head}${source}${tail}`
  })
  if (wanted === text) return []
  if (!isFixing) return [`${page} does not show its files as they are: \`pnpm verify --fix\``]
  writeFileSync(page, wanted)
  return []
}
