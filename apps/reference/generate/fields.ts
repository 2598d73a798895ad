import type { JsonSchema } from './contract.ts'
import { plain } from './markdown.ts'

type Part = JsonSchema | boolean | undefined
interface Row {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** How deep fields of fields without a name of their own are listed. */
const deepest = 3

/** A table of the fields of a schema, or a line where it has none. `side` says which of two types of one name is meant. */
export function fieldsOf(schema: Part, side: 'sent' | 'answered'): string {
  const type = typeOf(schema)
  if (typeof schema !== 'object' || (Object.keys(schema).length === 0 && side === 'sent')) return 'Nothing.'
  const rows = rowsOf(schema, { prefix: '', depth: 0, side })
  const named =
    schema.properties === undefined
      ? `${type}${schema.description === undefined ? '' : `: ${plain(schema.description)}`}`
      : ''
  if (rows.length === 0) return named === '' ? 'An empty object.' : named
  const lines = rows.map(({ name, type: of, text }) => `| \`${name}\` | ${of} | ${text} |`)
  return `${named}\n\n<div class="fields">\n\n| field | type | |\n| --- | --- | --- |\n${lines.join('\n')}\n\n</div>`
}

interface Place {
  readonly prefix: string
  readonly depth: number
  readonly side: 'sent' | 'answered'
}

function rowsOf(part: Part, place: Place): Row[] {
  if (typeof part !== 'object' || place.depth > deepest) return []
  const { prefix, depth, side } = place
  if (part.properties) {
    return Object.entries(part.properties).flatMap(([key, inner]) => {
      const isRequired = part.required?.includes(key) ?? false
      const mark = side === 'sent' ? (isRequired ? ', required' : '') : isRequired ? '' : ', may be absent'
      const text = typeof inner === 'object' ? textOf(inner) : ''
      return [
        { name: `${prefix}${key}`, type: `${typeOf(inner)}${mark}`, text },
        ...rowsOf(inner, { ...place, prefix: `${prefix}${key}.`, depth: depth + 1 }),
      ]
    })
  }
  if (part.type === 'array' && !Array.isArray(part.items))
    return rowsOf(part.items, { ...place, prefix: prefix === '' ? '[].' : `${prefix.slice(0, -1)}[].` })
  const options = part.anyOf ?? part.oneOf ?? []
  return options.flatMap(option => rowsOf(option, place))
}

function textOf({ description, default: byDefault, minimum, maximum, maxLength, pattern }: JsonSchema): string {
  const limits = [
    ...(byDefault === undefined ? [] : [`default \`${JSON.stringify(byDefault)}\``]),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(pattern === undefined || pattern.length > 60 ? [] : [`\`${pattern.replaceAll('|', '\\|')}\``]),
  ]
  return [description === undefined ? '' : plain(description), limits.join(', ')].filter(Boolean).join('. ')
}

/** The type in words, with links to types that have a name. */
function typeOf(part: Part): string {
  if (typeof part !== 'object') return 'anything'
  if (part.$ref !== undefined) return linkTo(part.$ref)
  if (part.enum) return part.enum.map(value => `\`${String(value)}\``).join(', ')
  if (part.const !== undefined) return `\`${String(part.const)}\``
  const options = part.anyOf ?? part.oneOf
  if (options) return [...new Set(options.map(typeOf))].join(' or ')
  if (part.type === 'array') {
    const of = Array.isArray(part.items) ? 'values' : typeOf(part.items)
    return `list of ${of}`
  }
  if (part.format === 'binary') return 'file'
  if (Array.isArray(part.type)) return part.type.join(' or ')
  if (part.type === 'object' && typeof part.additionalProperties === 'object')
    return `${typeOf(part.additionalProperties)} by name`
  return part.type ?? 'anything'
}

/** `#/$defs/out.Product` on the page of types. */
function linkTo(reference: string): string {
  const key = reference.slice(reference.lastIndexOf('/') + 1)
  return `[${nameOfType(key)}](/types.md#${anchorOf(key)})`
}

export const nameOfType = (key: string): string => key.slice(key.indexOf('.') + 1)
export const anchorOf = (key: string): string => key.replace('.', '-').toLowerCase()
