import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { declarations, moduleOf } from './bundle.ts'
import { contractFaults } from './contract-gate.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What an app may import beside the client: `@atelier/sdk/query`. */
const furtherEntries = ['offline', 'query', 'react', 'testing', 'webhooks'] as const

/** The contract as the gate and the snapshot read it. @throws when it says more than it may */
export async function contract(): Promise<string> {
  const own = await declarations('imported')
  const faults = contractFaults(own.code)
  if (faults.length > 0) throw new Error(`the contract says too much:\n${faults.join('\n')}`)
  return own.code
}

/**
 * Builds the package into a folder, from the declarations of `tsc -b`: one module, one declaration file,
 * a manifest without dependencies, and the licences of what is in it.
 */
export async function build(folder: string): Promise<void> {
  await contract()
  const [types, module, ...further] = await Promise.all([
    declarations('inlined'),
    moduleOf({ input: here('src/index.ts'), minify: false }),
    ...furtherEntries.map(entry => declarations('inlined', entry)),
    ...furtherEntries.map(entry => moduleOf({ input: here(`src/${entry}/index.ts`), minify: false })),
  ])
  if (/^import\b/m.test(types.code) || /^import\b/m.test(module.code))
    throw new Error('the package is not self-contained')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await Promise.all([
    write('index.d.ts', types.code),
    write('index.js', module.code),
    ...furtherEntries.flatMap((entry, at) => [
      write(`${entry}.d.ts`, further[at]?.code ?? ''),
      write(`${entry}.js`, further[furtherEntries.length + at]?.code ?? ''),
    ]),
    write('package.json', `${JSON.stringify(await manifest(), null, 2)}\n`),
    write(
      'THIRD-PARTY-NOTICES.md',
      await notices(new Set([types, module, ...further].flatMap(({ packages }) => packages))),
    ),
    copyFile(here('README.md'), join(folder, 'README.md')),
    copyFile(here('../../LICENSE'), join(folder, 'LICENSE')),
  ])
}

/** What a consumer's package manager needs to know, and nothing of the workspace. */
async function manifest(): Promise<object> {
  const { name, version, description }: Record<string, unknown> = JSON.parse(
    await readFile(here('package.json'), 'utf8'),
  )
  return {
    name,
    version,
    description,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      ...Object.fromEntries(
        furtherEntries.map(entry => [`./${entry}`, { types: `./${entry}.d.ts`, default: `./${entry}.js` }]),
      ),
      './package.json': './package.json',
    },
    types: './index.d.ts',
    files: ['*.js', '*.d.ts', 'THIRD-PARTY-NOTICES.md'],
    // For `@atelier/sdk/query`, its types only, for `@atelier/sdk/react`, and for `mockHandlers` of `@atelier/sdk/testing`.
    peerDependencies: { '@tanstack/query-core': '5', msw: '>=2', react: '>=18' },
    peerDependenciesMeta: {
      '@tanstack/query-core': { optional: true },
      msw: { optional: true },
      react: { optional: true },
    },
    engines: { node: '>=20' },
  }
}

async function notices(packages: ReadonlySet<string>): Promise<string> {
  const texts = [...packages].toSorted().map(async name => {
    const { version, license }: Record<string, unknown> = JSON.parse(
      await readFile(here(`node_modules/${name}/package.json`), 'utf8'),
    )
    // A package without the text of its licence names it.
    const short = `${String(license)}: https://www.npmjs.com/package/${name}\n`
    const text = await readFile(here(`node_modules/${name}/LICENSE`), 'utf8').catch(() => short)
    return `## ${name} ${String(version)}\n\n${text}`
  })
  return `# Parts of other packages in this one\n\n${(await Promise.all(texts)).join('\n')}`
}

if (import.meta.main) await build(here('dist'))
