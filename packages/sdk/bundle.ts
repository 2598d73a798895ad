import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** One file, and the packages whose text went into it. */
export interface Bundle {
  readonly code: string
  readonly packages: readonly string[]
}

/** Our packages by the declarations `tsc -b` wrote; everything else as it is installed. */
const ownDeclarations: Plugin = {
  name: 'own-declarations',
  resolveId: {
    order: 'pre',
    handler(source) {
      const name = /^@atelier\/([\w-]+)$/.exec(source)?.[1]
      if (name === undefined) return undefined
      const id = here(`../${name}/dist-tsc/index.d.ts`)
      if (!existsSync(id)) throw new Error(`${id} is missing: run \`tsc -b\` first`)
      return id
    },
  },
}

/** Further entries import the client's own module: a second copy of its types would be other types. */
const besideTheClient: Plugin = {
  name: 'beside-the-client',
  resolveId: {
    order: 'pre',
    handler: source => (/^\.\.\/index\.[tj]s$/.test(source) ? { id: './index.js', external: true } : undefined),
  },
}

/**
 * The declarations of the package in one text: with tRPC's own types beside them (`imported`, what the gate and the
 * snapshot read), or with everything in it (`inlined`, what is published).
 */
export async function declarations(foreign: 'imported' | 'inlined', entry = 'index'): Promise<Bundle> {
  const build = await rolldown({
    input: here(`dist-tsc/${entry === 'index' ? 'index' : `${entry}/index`}.d.ts`),
    // What lies behind other packages' types must not be needed at all: the gate finds what stays as an import.
    external: foreign === 'imported' ? /^(?!@atelier\/)[@\w]/ : /^(?!@atelier\/|@trpc\/)[@\w]/,
    checks: { pluginTimings: false },
    plugins: [
      ...(entry === 'index' ? [] : [besideTheClient]),
      ownDeclarations,
      dts({ dtsInput: true, emitDtsOnly: true, generator: 'oxc', resolver: 'oxc', tsconfig: false, sourcemap: false }),
    ],
  })
  const { output } = await build.generate({ format: 'esm' })
  await build.close()
  return bundleOf(output)
}

interface Code {
  readonly input: string
  readonly minify: boolean
  /** In place of a file: the text of the input. */
  readonly text?: string
}

/** A module with everything it needs in it, for any platform with `fetch`. */
export async function moduleOf({ input, minify, text }: Code): Promise<Bundle> {
  const virtual: Plugin = {
    name: 'virtual-input',
    resolveId: id => (id === input && text !== undefined ? id : undefined),
    load: id => (id === input ? text : undefined),
  }
  const build = await rolldown({
    input,
    platform: 'neutral',
    resolve: { conditionNames: ['@atelier/source', 'browser', 'import', 'default'], mainFields: ['module', 'main'] },
    // Apps have these packages themselves.
    external: /^(?:@tanstack\/query-core|react|react\/jsx-runtime)$/,
    plugins: [...(text === undefined ? [] : [virtual]), ...(isFurther(input) ? [besideTheClient] : [])],
    treeshake: { moduleSideEffects: id => id === input },
  })
  const { output } = await build.generate({ format: 'esm', minify })
  await build.close()
  return bundleOf(output)
}

const isFurther = (input: string): boolean => /\/src\/\w+\/index\.ts$/.test(input)

function bundleOf(output: readonly { type: string }[]): Bundle {
  const [chunk, ...more] = output
  if (!chunk || !isChunk(chunk) || more.length > 0) throw new Error('the bundle is not one file')
  const rendered = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0)
  const names = rendered.flatMap(([id]) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])
  // Rolldown names each module by its path in the store, which means nothing to a reader of the package.
  const text = chunk.code.replaceAll(/^\/\/ (?:\S+\.(?:m?js|ts)|#(?:end)?region.*)\n/gm, '')
  return { code: text, packages: [...new Set(names)].toSorted() }
}

const isChunk = (output: { type: string }): output is OutputChunk => output.type === 'chunk'
