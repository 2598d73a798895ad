import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { openapiDocument } from '../src/rest/openapi/document.ts'

type Part = Readonly<Record<string, unknown>>
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null

const document = openapiDocument({ publicUrl: 'http://api.test:8443', version: 'test' })
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'openapi')

const formOf = (path: string) => new RegExp(`^${path.replaceAll('.', String.raw`\.`).replace(/\{\w+\}/g, '[^/]+')}$`)

/** Every path of the document and every alias, with the template of the operations that answer there. */
const templates = Object.entries(document.paths).flatMap(([template, operations]) => {
  const aliases = Object.values(operations).flatMap(operation => (isPart(operation) ? operation['x-aliases'] : []))
  const paths = new Set([template, ...aliases.filter(alias => typeof alias === 'string')])
  return [...paths].map(path => ({ template, path, form: formOf(path) }))
})
/** Answers that come before any operation is found, or from every path alike. */
const undocumented = new Set([304, 405, 414, 431])

/** The template of a path; fixed segments win over parameters. */
const templateOf = (path: string): string | undefined =>
  templates
    .filter(({ form }) => form.test(path))
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0]?.template

/** @throws when an answer is not what the OpenAPI document says of its operation. */
export async function assertDocumented(method: string, path: string, response: Response): Promise<void> {
  const template = templateOf(path.split('?')[0] ?? '')
  if (template === undefined || undocumented.has(response.status)) return
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase()
  const operation = document.paths[template]?.[verb]
  if (operation === undefined) return
  const at = `/paths/${template.replaceAll('/', '~1')}/${verb}/responses/${response.status}`
  const answer = lookUp(at)
  const what = `${method} ${path} answered ${response.status}`
  if (answer === undefined) throw new Error(`${what}, which its operation does not list`)
  const pointer = typeof answer['$ref'] === 'string' ? answer['$ref'].slice(1) : at
  const content = lookUp(pointer)?.['content']
  const isEmpty = content === undefined
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  // A stream has no end to wait for.
  const text = isStream ? '' : await response.clone().text()
  if (method === 'HEAD' || isEmpty) {
    if (text !== '') throw new Error(`${what} with a body where the document has none`)
    return
  }
  const media = response.headers.get('content-type')?.split(';')[0] ?? ''
  if (!isPart(content) || !Object.hasOwn(content, media)) throw new Error(`${what} as ${media}, which it does not list`)
  if (isStream) return
  const validate = ajv.getSchema(`openapi#${pointer}/content/${media.replaceAll('/', '~1')}/schema`)
  if (!validate) throw new Error(`no schema at ${pointer}`)
  if (!validate(media === 'application/json' ? JSON.parse(text) : text))
    throw new Error(`${what}, not as documented: ${ajv.errorsText(validate.errors)}\n${text}`)
}

function lookUp(pointer: string): Part | undefined {
  let part: unknown = document
  for (const token of pointer.split('/').slice(1)) {
    if (!isPart(part)) return undefined
    part = part[token.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return isPart(part) ? part : undefined
}
