import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// node scripts/measure-completion.ts: how long an editor waits for `api.products.` in an app that installed the built
// SDK. It asks the compiler's own language server. Build first: pnpm --filter @atelier/sdk build.
const root = join(import.meta.dirname, '..')
const built = join(root, 'packages/sdk/dist')
const rounds = 30
const maxWarmMs = 60

const head = `import { createClient } from '@atelier/sdk'\nconst api = createClient({ url: 'http://localhost:8081' })\n`
const line = 'api.products.'

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly result?: unknown
}

/** Speaks the language server protocol over the pipes of a process. */
function languageServer(folder: string) {
  const server = spawn(join(root, 'node_modules/.bin/tsc'), ['--lsp', '--stdio'], { cwd: folder })
  const waiting = new Map<number, (result: unknown) => void>()
  let bytes = Buffer.alloc(0)
  let next = 1
  const write = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  server.stdout.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const end = bytes.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, Math.max(end, 0)).toString())?.[1])
      if (end === -1 || bytes.length < end + 4 + length) return
      const answer: Answer = JSON.parse(bytes.subarray(end + 4, end + 4 + length).toString())
      bytes = bytes.subarray(end + 4 + length)
      // What the server asks of an editor, it goes on without.
      if (answer.method !== undefined && answer.id !== undefined) write({ id: answer.id, result: null })
      else if (answer.id !== undefined) waiting.get(answer.id)?.(answer.result)
    }
  })
  return {
    notify: (method: string, params: object) => write({ method, params }),
    ask(method: string, params: object): Promise<unknown> {
      const id = next++
      const { promise, resolve } = Promise.withResolvers<unknown>()
      waiting.set(id, resolve)
      write({ id, method, params })
      return promise
    },
    end: () => server.kill(),
  }
}

if (!existsSync(join(built, 'index.d.ts'))) throw new Error('Build the SDK first: pnpm --filter @atelier/sdk build')
const folder = mkdtempSync(join(tmpdir(), 'atelier-completion-'))
mkdirSync(join(folder, 'node_modules/@atelier'), { recursive: true })
cpSync(built, join(folder, 'node_modules/@atelier/sdk'), { recursive: true })
writeFileSync(
  join(folder, 'tsconfig.json'),
  '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] } }',
)
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
const uri = pathToFileURL(join(folder, 'app.ts')).href
const server = languageServer(folder)
try {
  await server.ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} })
  server.notify('initialized', {})
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'typescript', version: 1, text: head + line },
  })
  const complete = async (before: string): Promise<number> => {
    const position = { line: 2 + before.split('\n').length - 1, character: line.length }
    const started = performance.now()
    const result = await server.ask('textDocument/completion', { textDocument: { uri }, position })
    const milliseconds = performance.now() - started
    if (!JSON.stringify(result).includes('"list"')) throw new Error('the completion does not name products.list')
    return milliseconds
  }
  const cold = await complete('')
  const warm: number[] = []
  for (let round = 1; round <= rounds; round++) {
    // An edit above makes the server look again, as typing does.
    const before = `// ${round}\n`
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: round + 1 },
      contentChanges: [{ text: head + before + line }],
    })
    warm.push(await complete(before))
  }
  const sorted = warm.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(rounds / 2)] ?? 0
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `first completion ${cold.toFixed(0)} ms; after an edit ${median.toFixed(1)} ms (median of ${rounds}, bound ${maxWarmMs}); load ${load}`,
  )
  // A busy machine says nothing about the types.
  if (median > maxWarmMs && Number(load) < 2) process.exitCode = 1
} finally {
  server.end()
  rmSync(folder, { recursive: true, force: true })
}
