/** The only packages whose types the contract may name; they are inlined afterwards. */
const allowedImports = ['@trpc/client', '@trpc/server', '@trpc/server/rpc']

/** Names that live on the server, and what each would give away. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/\bany\b/, 'any: a type got lost on the way'],
  [/\bBuffer\b/, 'Buffer: exists on Node only'],
  [/\b(?:Kysely|Generated|Selectable|ColumnType)\b/, 'a type of the database'],
  [/\b(?:Hono|HonoRequest)\b/, 'a type of the HTTP server'],
  [/\bZod\w*|\bz\.\w/, 'a schema in place of its type'],
  [/\b\w*(?:Repository|Transactor|Readers|UnitOfWork)\b/, 'a type of the repositories'],
  [/\b(?:ApiContext|Needs|Meta|Declaration)\b/, 'a type of the procedures'],
  [/password_?hash|credential_?version|secret_?key/i, 'a column that never leaves the server'],
]

/** What must not be in the published types; one line a fault. */
export function contractFaults(declarations: string): string[] {
  const code = withoutProse(declarations)
  const imports = [...declarations.matchAll(/\bfrom ["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/g)]
  return [
    ...imports.flatMap(([, from, inline]) => {
      const source = from ?? inline ?? ''
      return allowedImports.includes(source) ? [] : [`imports ${source}`]
    }),
    ...code
      .split('\n')
      .flatMap((line, at) =>
        foreign.flatMap(([pattern, what]) => (pattern.test(line) ? [`line ${at + 1}: ${what}: ${line.trim()}`] : [])),
      ),
  ]
}

/** Comments and texts in quotes name what they like; line numbers stay. */
const withoutProse = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, comment => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
