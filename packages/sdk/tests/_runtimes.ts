import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Miniflare } from 'miniflare'
import { jsonOf, type PackedProject, root } from './_packed.ts'

/** Who runs the probe, and where. */
export interface Surroundings {
  readonly project: PackedProject
  readonly url: string
  readonly person: { readonly username: string; readonly password: string }
}

/** What the probe answers wherever the SDK runs. */
export const everywhere = {
  html: '<h2>Oak</h2>',
  missing: ['NOT_FOUND', 404],
  image: [1, 1],
  live: { afterAbort: 0, repeated: 0 },
  signedOut: 'UNAUTHENTICATED',
}

/** What React Native can do: everything but live streams, and with a source of randomness. */
export const inReactNative = {
  html: '<h2>Oak</h2>',
  missing: ['NOT_FOUND', 404],
  withoutRandomness: 'UNSUPPORTED',
  live: 'UNSUPPORTED',
  batched: ['Lamp', true],
}

export const denoCommand = [
  join(root, 'packages/sdk/node_modules/.bin/deno'),
  ...'run --quiet --no-config --node-modules-dir=manual --allow-net --allow-read --allow-env'.split(' '),
]

/** Runs the probe by a program such as Node, Bun or Deno. */
export async function probeBy(command: readonly string[], { project, url, person }: Surroundings): Promise<unknown> {
  await project.script('runtime', 'runtime-probe')
  const main = await project.script('runtime', 'runtime-main')
  const [program = '', ...args] = command
  return jsonOf(program, [...args, main, url, person.username, person.password], dirname(main))
}

/** Runs the probe in a worker of workerd, Cloudflare's runtime. */
export async function probeInWorkerd({ project, url, person }: Surroundings): Promise<unknown> {
  const probe = await readFile(await project.script('workerd', 'runtime-probe'), 'utf8')
  const { username, password } = person
  const args = [url, { username, password }].map(value => JSON.stringify(value)).join(', ')
  const worker = `import { probe } from './runtime-probe.js'
export default { fetch: async () => Response.json(await probe(${args})) }
`
  const miniflare = new Miniflare({
    compatibilityDate: '2026-07-01',
    modules: [
      { type: 'ESModule', path: 'worker.js', contents: worker },
      { type: 'ESModule', path: 'runtime-probe.js', contents: probe.replace("'@atelier/sdk'", "'./sdk.js'") },
      { type: 'ESModule', path: 'sdk.js', contents: await readFile(join(project.installed, 'index.js'), 'utf8') },
    ],
  })
  try {
    const answer = await miniflare.dispatchFetch('http://worker.test/')
    return JSON.parse(await answer.text())
  } finally {
    await miniflare.dispose()
  }
}

/** Runs the React Native probe: a context that has only what React Native has. */
export async function probeLikeReactNative({ project, url, person }: Surroundings): Promise<unknown> {
  const main = await project.script('react-native', 'react-native-main')
  const probe = await project.script('react-native', 'react-native-probe')
  const { username, password } = person
  const modules = [main, probe, join(project.installed, 'index.js')]
  const args = ['--no-warnings', '--experimental-vm-modules', ...modules, url, JSON.stringify({ username, password })]
  return jsonOf(process.execPath, args, dirname(main))
}
