import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { clientCalls } from '../../packages/sdk/procedure-docs.ts'
import { run } from './run.ts'

/** Type instantiations beyond an empty file: the whole contract with one call, and each further call of another procedure. */
const maxInstantiations = 10_000
const maxInstantiationsEach = 100

const flags = [
  ...'--noEmit --strict --target es2024 --module nodenext --lib es2024,dom --skipLibCheck false'.split(' '),
  '--types',
  '',
]

/** What a consumer's compiler says of the whole contract, and what it costs; declarations are checked, not skipped. */
export async function consumerFaults(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-consumer-'))
  try {
    await cp('packages/sdk/dist', join(folder, 'node_modules/@atelier/sdk'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    await writeFile(join(folder, 'empty.ts'), 'export {}\n')
    await writeFile(join(folder, 'app.ts'), appOver(clientCalls()))
    await writeFile(join(folder, 'one.ts'), appOver(clientCalls().slice(0, 1)))
    const [empty, one, app] = await Promise.all(['empty.ts', 'one.ts', 'app.ts'].map(file => compile(file, folder)))
    if (!empty || !one || !app?.ok) return [`a consumer of every procedure does not compile:\n${app?.output ?? ''}`]
    const costs = [
      ['the contract and one call', one.instantiations - empty.instantiations, maxInstantiations],
      [
        'a call of every procedure',
        app.instantiations - one.instantiations,
        clientCalls().length * maxInstantiationsEach,
      ],
    ] as const
    for (const [what, cost, most] of costs) console.log(`${what}: ${cost} instantiations of ${most}`)
    return costs.flatMap(([what, cost, most]) =>
      cost <= most ? [] : [`${what} costs a consumer ${cost} instantiations, more than ${most}`],
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function compile(file: string, folder: string) {
  const ran = await run(resolve('node_modules/.bin/tsc'), [...flags, '--extendedDiagnostics', file], folder)
  return { ...ran, instantiations: Number(/^Instantiations:\s+(\d+)/m.exec(ran.output)?.[1]) }
}

/** Calls every procedure for its result or failure, and names its types. */
function appOver(calls: readonly string[]): string {
  const uses = calls.map((call, at) => {
    const [noun, verb] = call.split('.')
    const type = `['${noun}']['${verb}']`
    return `export type Answer${at} = Outputs${type}
export const use${at} = (input: Inputs${type}) => safe(api.${call}(input))`
  })
  return `import { createClient, safe, type Inputs, type Outputs } from '@atelier/sdk'
const api = createClient({ url: 'http://localhost:3000' })
${uses.join('\n')}
`
}
