import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What npm publishes, each from its `dist`. */
const published = ['packages/sdk', 'packages/cli'] as const

/**
 * Writes into the manifest of each built package where its source is, as the job of GitHub that builds it names it: npm
 * attests a package only where this is the repository of the job that publishes. Outside such a job nothing is written.
 */
export async function nameRepository(
  root: string,
  { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: NodeJS.ProcessEnv,
): Promise<void> {
  if (!server || !name) return
  for (const directory of published) {
    const path = join(root, directory, 'dist/package.json')
    const manifest: object = JSON.parse(await readFile(path, 'utf8'))
    const repository = { type: 'git', url: `git+${server}/${name}.git`, directory }
    await writeFile(path, `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`)
  }
}

if (import.meta.main) await nameRepository(process.cwd(), process.env)
