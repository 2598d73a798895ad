import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../../../../apps/server/tests/_listening.ts'
import { createPerson } from '../../../../apps/server/tests/_people.ts'
import { run } from '../../../../scripts/sdk/run.ts'
import { must, packedProject, resolutions, strict } from '../_packed.ts'
import {
  denoCommand,
  everywhere,
  inReactNative,
  probeBy,
  probeInWorkerd,
  probeLikeReactNative,
  type Surroundings,
} from '../_runtimes.ts'

const nodeOf = `node-${process.platform}-${process.arch}`
/** What this suite alone needs is installed by it, from the registry. */
const packages = {
  bun: '1.4.5',
  'node-20': `npm:${nodeOf}@20.20.2`,
  'node-22': `npm:${nodeOf}@22.23.5`,
  'typescript-5.4': 'npm:typescript@5.4.5',
  'typescript-5.9': 'npm:typescript@5.9.3',
  'typescript-6': 'npm:typescript@6.0.3',
  'typescript-7': 'npm:typescript@7.0.2',
} as const

let server: ListeningServer
let around: Surroundings
let tools: string
const matrix: { readonly what: string; readonly result: string }[] = []

beforeAll(async () => {
  const [project, listening] = await Promise.all([packedProject(), listeningServer()])
  server = listening
  around = { project, url: server.url, person: await createPerson(server.backend) }
  tools = join(project.folder, 'tools')
  await mkdir(tools)
  await writeFile(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  await must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], tools)
})
afterAll(async () => {
  console.log(matrix.map(({ what, result }) => `${what.padEnd(28)} ${result}`).join('\n'))
  await server[Symbol.asyncDispose]()
})

const program = (name: keyof typeof packages, path: string) => join(tools, 'node_modules', name, path)

/** Notes a row of the matrix, which is printed at the end. */
async function row(what: string, work: () => Promise<void>): Promise<void> {
  const failed = { what, result: 'fails' }
  matrix.push(failed)
  await work()
  matrix.splice(matrix.indexOf(failed), 1, { what, result: 'ok' })
}

const byProgram = {
  'Node 20': () => [program('node-20', 'bin/node')],
  'Node 22': () => [program('node-22', 'bin/node')],
  'Node 24': () => [process.execPath],
  Bun: () => [join(tools, 'node_modules/.bin/bun')],
  Deno: () => denoCommand,
}

describe('the packed package by runtime', () => {
  it.each(Object.entries(byProgram))('runs in %s', (name, command) =>
    row(name, async () => expect(await probeBy(command(), around)).toEqual(everywhere)),
  )

  it('runs in workerd', () => row('workerd', async () => expect(await probeInWorkerd(around)).toEqual(everywhere)))

  it('runs with the globals of React Native', () =>
    row('React Native globals', async () => expect(await probeLikeReactNative(around)).toEqual(inReactNative)))
})

const app = `import { createClient, safe } from '@atelier/sdk'
const api = createClient({ url: '' })
const [project, error] = await safe(api.projects.get.query({ id: 7 }))
export const title: string = error ? error.code : project.title
export const asset = await api.assets.upload(new File([new Uint8Array(1)], 'a.png'))
`
// Older compilers take no empty --types; no types are installed here.
const compilers = ['typescript-5.4', 'typescript-5.9', 'typescript-6', 'typescript-7'] as const

describe('the declarations of the packed package, not skipped', () => {
  it.each(compilers.flatMap(name => Object.entries(resolutions).map(([mode, flags]) => ({ name, mode, flags }))))(
    'compile by $name with module resolution $mode',
    async ({ name, mode, flags }) => {
      const folder = await around.project.app(`compile-${name}-${mode}`, app)
      const args = ['--noEmit', ...strict.slice(0, -2), ...flags, '--skipLibCheck', 'false', 'app.ts']
      await row(`${name} ${mode}`, async () => {
        const ran = await run(process.execPath, [program(name, 'bin/tsc'), ...args], folder)
        expect(ran).toEqual({ ok: true, output: '' })
      })
    },
  )
})
