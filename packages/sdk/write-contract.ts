import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Meta, resourceTexts, scopes } from '@atelier/api'
import { errors, type ErrorCode, eventTypes } from '@atelier/domain'
import { countriesWithoutPostalCodes, listCountries } from '@atelier/domain/addresses'
import { z } from 'zod'
import { docOf, type Procedure, procedures } from './procedure-docs.ts'
import { createTypeWriter } from './type-text.ts'

const heading = '// Written by `pnpm verify --fix` from the schemas of the procedures.\n'

/** Names of inputs and outputs as their schemas are exported: `CreateProjectInput`, `ProjectPage`. */
async function exportedNames(): Promise<Map<z.core.$ZodType, string>> {
  const folder = fileURLToPath(new URL('../api/src/schemas/', import.meta.url))
  const names = new Map<z.core.$ZodType, string>()
  for (const file of globSync('*.ts', { cwd: folder }).toSorted()) {
    if (file.endsWith('.test.ts')) continue
    const module: Record<string, unknown> = await import(`${folder}${file}`)
    for (const [name, value] of Object.entries(module)) if (value instanceof z.ZodType) names.set(value, name)
  }
  return names
}

/** The modules with every named type, with every procedure, and with the lists that apps offer for choice. */
export async function writeContract(): Promise<Readonly<Record<'types' | 'procedures' | 'lists', string>>> {
  const exported = await exportedNames()
  const own = new Map<z.core.$ZodType, string>()
  for (const [path, { meta }] of Object.entries(procedures)) {
    nameRoot(own, { schema: meta.output, path, suffix: 'Output', exported })
    nameRoot(own, { schema: meta.input, path, suffix: 'Input', exported })
  }
  const { refer, declared } = createTypeWriter(own)
  // What is answered is written first: it has the plain names.
  const outputs = new Map(Object.entries(procedures).map(([path, { meta }]) => [path, refer(meta.output, 'output')]))
  const members = Object.entries(procedures).map(([path, procedure]) => {
    const io = { input: refer(procedure.meta.input, 'input'), output: outputs.get(path) ?? '' }
    return {
      path,
      text: `${docOf(procedure.meta).join('\n')}\nreadonly ${path.split('.')[1]}: ${memberText(procedure, io)}`,
    }
  })
  const nouns = [...new Set(members.map(({ path }) => path.split('.')[0] ?? ''))]
  const blocks = nouns.map(noun => {
    const inside = members.filter(({ path }) => path.startsWith(`${noun}.`)).map(({ text }) => text)
    return `/** ${textOf(noun)}. */\nreadonly ${noun}: {\n${inside.join('\n')}\n}`
  })
  const named = [...declared.keys()].toSorted()
  const types = named.map(name => declarationText(name, declared.get(name) ?? ''))
  return {
    types: indented(`${heading}${types.join('\n\n')}\n`),
    lists: `${heading}${listText('scopes', 'Every scope that an API key can have.', scopes)}
${listText('eventTypes', 'Every type of event that a webhook endpoint can ask for.', eventTypes)}
${listText('countries', 'Every country that an address can name, by its code of ISO 3166-1 alpha-2, and XK for Kosovo.', listCountries())}
${listText('countriesWithoutPostalCodes', 'Those of them whose post uses no postal codes: there the code of an address may be empty.', countriesWithoutPostalCodes)}`,
    procedures: indented(`${heading}import type { Mutation, Query, Subscription } from '../members.ts'
import type { ${named.join(', ')} } from './types.ts'

/** Every procedure of the API, by noun and verb. */
export interface Procedures {
${blocks.join('\n')}
}
`),
  }
}

const listText = (name: string, about: string, values: readonly string[]): string =>
  `/** ${about} */\nexport const ${name} = [\n${values.map(value => `  '${value}',\n`).join('')}] as const\n`

interface Root {
  readonly schema: z.core.$ZodType
  readonly path: string
  readonly suffix: 'Input' | 'Output'
  readonly exported: ReadonlyMap<z.core.$ZodType, string>
}

/** Names what a procedure takes or answers when it is an object or a choice; texts, lists and nothing keep their own. */
function nameRoot(own: Map<z.core.$ZodType, string>, { schema, path, suffix, exported }: Root): void {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : schema
  if (!(inner instanceof z.ZodObject || inner instanceof z.ZodUnion) || z.globalRegistry.get(inner)?.id !== undefined)
    return
  const [noun = '', verb = ''] = path.split('.')
  const name =
    exported.get(inner) ?? exported.get(schema) ?? titleOf(inner) ?? `${pascal(verb)}${pascal(noun)}${suffix}`
  own.set(inner, suffix === 'Output' ? name.replace(/Output$/, '') : name)
}

/** The name of a schema that no module exports. */
const titleOf = (schema: z.core.$ZodType): string | undefined => z.globalRegistry.get(schema)?.title

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const textOf = (noun: string): string => resourceTexts.find(({ name }) => name === noun)?.about ?? noun

/** Two spaces for each open brace. */
function indented(text: string): string {
  let depth = 0
  return text
    .split('\n')
    .map(line => {
      const isText = /^(?:\/\*\*| \*)/.test(line)
      if (!isText && line.startsWith('}')) depth -= 1
      const shown = line === '' ? '' : `${'  '.repeat(depth)}${line}`
      if (!isText && line.endsWith('{')) depth += 1
      return shown
    })
    .join('\n')
}

/** An interface where the text is one object: editors print its name. */
function declarationText(name: string, text: string): string {
  let depth = 0
  const closes = text.split('').findIndex(sign => {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    return depth === 0
  })
  return closes > 0 && closes === text.length - 1 ? `export interface ${name} ${text}` : `export type ${name} = ${text}`
}

function memberText({ _def: { type }, meta }: Procedure, { input, output }: { input: string; output: string }): string {
  const codes =
    codesOf(meta, type)
      .map(code => `'${code}'`)
      .join(' | ') || 'never'
  if (type === 'query') return `Query<${input}, ${output}, ${codes}>`
  if (type === 'mutation') return `Mutation<${input}, ${output}, ${codes}>`
  return `Subscription<${input}, { id: string; data: ${output} }, ${codes}>`
}

/** The codes that are this procedure's own; only writes carry a key. */
const codesOf = (meta: Meta, type: string): ErrorCode[] =>
  meta.errors
    .filter(code => !('universal' in errors[code]) && (type === 'mutation' || !code.startsWith('IDEMPOTENCY_')))
    .toSorted()
