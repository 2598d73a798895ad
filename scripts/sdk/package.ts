import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { moduleOf } from '../../packages/sdk/bundle.ts'
import { run } from './run.ts'

/** Bytes an app pays for the client: minified and compressed. */
const maxBytes = 16 * 1024

const dist = resolve('packages/sdk/dist')
const bin = (name: string) => resolve('packages/sdk/node_modules/.bin', name)

/** What is wrong with the built package. */
export async function packageFaults(): Promise<string[]> {
  const [publint, attw, size] = await Promise.all([
    run(bin('publint'), ['run', dist, '--strict', '--pack', 'npm'], dist),
    run(bin('attw'), ['--pack', dist, '--profile', 'esm-only', '--no-color'], dist),
    appSize(),
  ])
  console.log(`an app with createClient and safe: ${size} bytes min+gz of ${maxBytes}`)
  return [
    ...(publint.ok ? [] : [`publint:\n${publint.output}`]),
    ...(attw.ok ? [] : [`attw:\n${attw.output}`]),
    ...(size <= maxBytes ? [] : [`an app with the client is ${size} bytes min+gz, more than ${maxBytes}`]),
  ]
}

async function appSize(): Promise<number> {
  const text = `import { createClient, safe } from ${JSON.stringify(`${dist}/index.js`)}
const api = createClient({ url: '/' })
console.log(await safe(api.projects.create.mutate({ title: 'Lamp', body: '' })))`
  const app = await moduleOf({ input: 'app', text, minify: true })
  return gzipSync(app.code).length
}
