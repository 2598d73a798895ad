import { mediaTypesOf } from '../../http/body.ts'
import { snakeOf } from '../case.ts'
import { sourceOf } from '../input.ts'
import type { Route } from '../route.ts'
import { exampleOf } from './examples.ts'
import { isSchema, type Schema } from './schemas.ts'

interface Written {
  /** What the line for a shell sends; undefined where it is a file. */
  readonly example: unknown
  /** The field of a file that has to be there. */
  readonly file: string | undefined
  readonly requestBody: Readonly<Record<string, unknown>>
}

/** The body of a row in each of its media types; files travel in forms alone. */
export function requestBodyOf(route: Route, input: Schema, components: Readonly<Record<string, Schema>>): Written {
  const source = sourceOf(route)
  const { documented, requiredPart } = route.quirks ?? {}
  // Legacy routes ignore unknown fields; all others refuse them.
  const { additionalProperties: _, ...open } = input
  const schema = documented ? open : input
  const plain = withoutFiles(schema)
  const example = exampleOf(plain, components)
  const media = source === 'query' ? [] : documented?.files ? ['multipart/form-data'] : mediaTypesOf(source)
  const file = (schema.required ?? []).find(name => !Object.hasOwn(plain.properties ?? {}, name))
  const ofForm = requiredPart
    ? { ...schema, anyOf: requiredPart.anyOf.map(part => ({ required: [snakeOf(part)] })) }
    : schema
  const needsFile = file !== undefined || requiredPart !== undefined
  const content = Object.fromEntries(
    media.map(type => {
      const isForm = type === 'multipart/form-data'
      return [type, { schema: isForm ? ofForm : plain, ...(isForm && needsFile ? {} : { example }) }]
    }),
  )
  return {
    file,
    example: file === undefined ? example : undefined,
    requestBody: { required: (schema.required ?? []).length > 0, content },
  }
}

function withoutFiles(schema: Schema): Schema {
  const { properties = {}, required = [] } = schema
  const kept = Object.entries(properties).filter(([, part]) => !isFile(part))
  if (kept.length === Object.keys(properties).length) return schema
  const names = new Set(kept.map(([name]) => name))
  return { ...schema, properties: Object.fromEntries(kept), required: required.filter(name => names.has(name)) }
}

const isFile = (part: unknown): boolean =>
  isSchema(part) && (part.format === 'binary' || (isSchema(part.items) && isFile(part.items)))
