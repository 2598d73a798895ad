import { z } from 'zod'

type Schema = z.core.$ZodType
/** Whether a type is what is sent or what is answered: defaults and transforms differ. */
export type Side = 'input' | 'output'

/** Writes the TypeScript types of schemas; named ones become declarations that others refer to. */
export function createTypeWriter(names: ReadonlyMap<Schema, string>) {
  const declared = new Map<string, string>()

  function refer(schema: Schema, side: Side): string {
    const name = z.globalRegistry.get(schema)?.id ?? names.get(schema)
    if (name === undefined) return write(schema, side)
    const text = write(schema, side)
    // What is answered has the plain name; a differing form that is sent is named so.
    const free = [name, `${name}Input`].find(each => (declared.get(each) ?? text) === text)
    if (free === undefined) throw new Error(`two types are named ${name}`)
    declared.set(free, text)
    return free
  }

  function write(schema: Schema, side: Side): string {
    const { def } = schemaOf(schema)._zod
    switch (def.type) {
      case 'object':
        return objectText(def.shape, side)
      case 'array':
        return `${grouped(refer(def.element, side))}[]`
      case 'readonly':
        return readonlyText(def.innerType, side)
      case 'nullable':
        return `${refer(def.innerType, side)} | null`
      case 'optional':
        return `${refer(def.innerType, side)} | undefined`
      case 'default':
        return side === 'input' ? `${refer(def.innerType, side)} | undefined` : refer(def.innerType, side)
      case 'union':
        return [...new Set(def.options.map(option => refer(option, side)))].join(' | ')
      case 'record':
        return `Record<${refer(def.keyType, side)}, ${refer(def.valueType, side)}>`
      case 'pipe':
        // A transform at the end keeps the type of what it is given; the type test holds that against the schemas.
        return refer(side === 'input' || schemaOf(def.out)._zod.def.type === 'transform' ? def.in : def.out, side)
      case 'enum':
        return Object.values(def.entries).map(literalText).join(' | ')
      case 'literal':
        return def.values.map(literalText).join(' | ')
      case 'file':
        return 'File'
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
      case 'void':
      case 'unknown':
        return def.type
      default:
        throw new Error(`no text for a schema of type ${def.type}`)
    }
  }

  function objectText(shape: Readonly<Record<string, Schema>>, side: Side): string {
    const fields = Object.entries(shape).map(([key, field]) => {
      const { optin, optout } = field._zod
      const mark = (side === 'input' ? optin : optout) === undefined ? '' : '?'
      return `${docText(field)}${key}${mark}: ${refer(field, side)};`
    })
    return `{\n${fields.join('\n')}\n}`
  }

  function readonlyText(inner: Schema, side: Side): string {
    const text = refer(inner, side)
    return text.endsWith('[]') ? `readonly ${text}` : text
  }

  return { refer, declared }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema of zod is one of its classes
const schemaOf = (schema: Schema): z.core.$ZodTypes => schema as z.core.$ZodTypes

const literalText = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

const grouped = (text: string): string => (/[|{]/.test(text) && !text.startsWith('{') ? `(${text})` : text)

/** The comment above a field: its description and example. */
function docText(schema: Schema): string {
  const { description, example } = factsOf(schema)
  const lines = [
    ...(description === undefined ? [] : [description]),
    ...(example === undefined ? [] : [`@example ${JSON.stringify(example)}`]),
  ].map(line => line.replaceAll('*/', '*\\/'))
  if (lines.length === 0) return ''
  return lines.length === 1 ? `/** ${lines[0]} */\n` : `/**\n${lines.map(line => ` * ${line}`).join('\n')}\n */\n`
}

interface Facts {
  readonly description?: string | undefined
  readonly example?: unknown
}

/** What a schema says of itself, or what is within its wrappers. */
function factsOf(schema: Schema): Facts {
  const { description, example } = z.globalRegistry.get(schema) ?? {}
  const { def } = schemaOf(schema)._zod
  const inner = 'innerType' in def ? factsOf(def.innerType) : def.type === 'pipe' ? factsOf(def.in) : {}
  return { description: description ?? inner.description, example: example ?? inner.example }
}
