import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { moduleOf } from '../packages/sdk/bundle.ts'
import { run } from './sdk/run.ts'

// pnpm bench:sdks: the measured rows of docs/sdk.md. Each client is installed in an empty project; a module that exports
// it is bundled for browsers, and a file with one call that reads a product's name goes through the compiler.
// Build first: pnpm --filter @atelier/sdk build. The registry must be reachable.
const root = join(import.meta.dirname, '..')
const built = join(root, 'packages/sdk/dist')

interface Rival {
  readonly packages: readonly string[]
  /** Exports what an app needs for calls. */
  readonly client: string
  /** One typed call. */
  readonly call: string
}

const rivals: Readonly<Record<string, Rival>> = {
  '@atelier/sdk': {
    packages: [],
    client: `export { createClient, safe } from '@atelier/sdk'`,
    call: `import { createClient } from '@atelier/sdk'
const api = createClient({ url: 'http://localhost:8081' })
export const name: string = (await api.products.get.query({ id: 1 })).name`,
  },
  'supabase-js': {
    packages: ['@supabase/supabase-js@2.119.0'],
    client: `export { createClient } from '@supabase/supabase-js'`,
    call: `import { createClient } from '@supabase/supabase-js'
type Row = { id: number; name: string }
type Table = { Row: Row; Insert: Row; Update: Partial<Row>; Relationships: [] }
type Database = { public: { Tables: { products: Table }; Views: {}; Functions: {} } }
const api = createClient<Database>('http://localhost', 'key')
export const name: string | undefined = (await api.from('products').select('name').eq('id', 1).single()).data?.name`,
  },
  PocketBase: {
    packages: ['pocketbase@0.28.0'],
    client: `export { default } from 'pocketbase'`,
    call: `import PocketBase from 'pocketbase'
const api = new PocketBase('http://localhost')
export const name: string = (await api.collection('products').getOne<{ name: string }>('1')).name`,
  },
  'Medusa js-sdk': {
    packages: ['@medusajs/js-sdk@2.21.0'],
    client: `export { default } from '@medusajs/js-sdk'`,
    call: `import Medusa from '@medusajs/js-sdk'
const api = new Medusa({ baseUrl: 'http://localhost' })
export const name: string = (await api.store.product.retrieve('1')).product.title`,
  },
  'oRPC client': {
    packages: ['@orpc/client@1.16.1', '@orpc/contract@1.16.1', 'zod@4.6.7'],
    client: `export { createORPCClient, safe } from '@orpc/client'\nexport { RPCLink } from '@orpc/client/fetch'`,
    call: `import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { type ContractRouterClient, oc } from '@orpc/contract'
import { z } from 'zod'
const contract = { products: { get: oc.input(z.object({ id: z.number() })).output(z.object({ name: z.string() })) } }
const api: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ url: 'http://localhost' }))
export const name: string = (await api.products.get({ id: 1 })).name`,
  },
}

async function measure({ packages, client, call }: Rival) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-rival-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
    if (packages.length === 0) {
      mkdirSync(join(folder, 'node_modules/@atelier'), { recursive: true })
      cpSync(built, join(folder, 'node_modules/@atelier/sdk'), { recursive: true })
    } else {
      const installed = await run(
        'npm',
        ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages],
        folder,
      )
      if (!installed.ok) throw new Error(installed.output)
    }
    writeFileSync(join(folder, 'client.js'), client)
    writeFileSync(join(folder, 'empty.ts'), 'export {}')
    writeFileSync(join(folder, 'call.ts'), call)
    const { code } = await moduleOf({ input: join(folder, 'client.js'), minify: true })
    const [empty, one, strict] = await Promise.all([
      compile(folder, 'empty.ts', true),
      compile(folder, 'call.ts', true),
      compile(folder, 'call.ts', false),
    ])
    if (one.errors > 0) throw new Error(`the call does not compile:\n${one.output}`)
    return {
      minified: Buffer.byteLength(code),
      gzipped: gzipSync(code, { level: 9 }).length,
      instantiations: one.instantiations - empty.instantiations,
      errors: strict.errors,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compile(folder: string, file: string, skipLibCheck: boolean) {
  const flags =
    '--noEmit --strict --target es2024 --module esnext --moduleResolution bundler --lib es2024,dom --extendedDiagnostics --types'
  const args = [...flags.split(' '), '', '--skipLibCheck', String(skipLibCheck), file]
  const { output } = await run(join(root, 'node_modules/.bin/tsc'), args, folder)
  return {
    output,
    errors: output.match(/error TS\d+/g)?.length ?? 0,
    instantiations: Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]),
  }
}

if (!existsSync(join(built, 'index.d.ts'))) throw new Error('Build the SDK first: pnpm --filter @atelier/sdk build')
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/typescript/package.json'), 'utf8'))
console.log(
  `min and gzip in bytes; instantiations beyond an empty file; errors with skipLibCheck off (TypeScript ${version})`,
)
for (const [name, rival] of Object.entries(rivals)) {
  const { minified, gzipped, instantiations, errors } = await measure(rival)
  console.log(`${name.padEnd(14)} ${minified} / ${gzipped}, ${instantiations} instantiations, ${errors} errors`)
}
