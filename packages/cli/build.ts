import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the package into a folder: one module that starts in a moment, the contract it reads, and a clean manifest. */
export async function build(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const bundle = await rolldown({
    input: here('src/main.ts'),
    platform: 'node',
    resolve: { conditionNames: ['@atelier/source', 'node', 'import', 'default'] },
  })
  await bundle.write({ file: join(folder, 'main.js'), format: 'esm', codeSplitting: false })
  await bundle.close()
  const { name, version, description, bin }: Record<string, unknown> = JSON.parse(
    await readFile(here('package.json'), 'utf8'),
  )
  const manifest = {
    name,
    version,
    description,
    license: 'MIT',
    type: 'module',
    bin: Object.fromEntries(Object.keys(Object(bin)).map(command => [command, 'main.js'])),
    files: ['main.js', 'contract.json', 'types.d.ts'],
    engines: { node: '>=20' },
  }
  await Promise.all([
    writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`),
    writeFile(join(folder, 'contract.json'), JSON.stringify(await slimContract())),
    copyFile(here('../sdk/src/generated/types.ts'), join(folder, 'types.d.ts')),
    copyFile(here('README.md'), join(folder, 'README.md')),
    copyFile(here('../../LICENSE'), join(folder, 'LICENSE')),
  ])
}

/** Only what commands read, since the file is parsed at each start. */
async function slimContract(): Promise<object> {
  const { procedures, events } = JSON.parse(await readFile(here('../sdk/generated/contract.json'), 'utf8'))
  const slim = Object.entries<{ type: string; summary: string; errors: string[]; input: { properties?: object } }>(
    procedures,
  ).map(([path, { type, summary, errors, input }]) => {
    const keys = Object.keys(input.properties ?? {}).map(key => [key, {}])
    return [path, { type, summary, errors, input: { properties: Object.fromEntries(keys) } }]
  })
  return { procedures: Object.fromEntries(slim), events }
}

if (import.meta.main) await build(here('dist'))
