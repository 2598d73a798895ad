import { camelCase, type Entry, type Parameter } from './contract.ts'

/** The server of the samples: where `pnpm start` serves. */
const server = 'http://localhost:8081'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const exampleOf = ({ example, schema }: Parameter): unknown => example ?? schema.examples?.[0] ?? 'text'

/** The body of the document, or one field of it where all of them are optional. */
function bodyOf({ operation }: Entry): unknown {
  const { example, schema } = operation.requestBody?.content['application/json'] ?? {}
  if (!isRecord(example) || Object.keys(example).length > 0) return example
  for (const [name, field] of Object.entries(schema?.properties ?? {})) {
    if (typeof field !== 'object') continue
    const [shown] = field.examples ?? field.enum ?? []
    if (shown !== undefined) return { [name]: shown }
  }
  return example
}
const isUpload = ({ operation }: Entry): boolean =>
  operation.requestBody !== undefined && !('application/json' in operation.requestBody.content)
const parametersOf = ({ operation }: Entry, place: Parameter['in']): readonly Parameter[] =>
  (operation.parameters ?? []).filter(each => each.in === place && (each.required || place === 'path'))
/** Whether the sample shows a login: what only guests may call has none. */
const needsLogin = ({ access }: Entry): boolean => access !== 'public' && access !== 'optional'

/** The call by the SDK. */
export function sdkSample(entry: Entry): string {
  const { path, type } = entry
  if (path === 'assets.uploadImages') return 'const asset = await api.assets.upload(file)'
  const parameters = [...parametersOf(entry, 'path'), ...parametersOf(entry, 'query')]
  const body = bodyOf(entry)
  const input = {
    ...Object.fromEntries(parameters.map(each => [camelCase(each.name), exampleOf(each)])),
    ...(isRecord(body) ? camelKeys(body) : {}),
  }
  const text = Object.keys(input).length === 0 ? '' : script(input)
  if (type === 'subscription') return `for await (const event of api.${path}(${text})) {\n  console.log(event.type)\n}`
  return `await api.${path}.${type === 'query' ? 'query' : 'mutate'}(${text})`
}

/** The same request by curl. */
export function curlSample(entry: Entry): string {
  const body = bodyOf(entry)
  const lines = [
    `curl ${entry.method === 'GET' ? '' : `-X ${entry.method} `}'${server}${addressOf(entry)}'`,
    ...(needsLogin(entry) ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(isUpload(entry) ? ['-F files=@photo.jpg'] : []),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`]),
  ]
  return lines.join(' \\\n  ')
}

/** The same request as it is sent, and its answer. */
export function restSample(entry: Entry): { readonly request: string; readonly answer: string } {
  const body = bodyOf(entry)
  const head = [
    `${entry.method} ${addressOf(entry)} HTTP/1.1`,
    ...(needsLogin(entry) ? ['Authorization: Bearer …'] : []),
    ...(body === undefined ? [] : ['Content-Type: application/json']),
    ...(isUpload(entry) ? ['Content-Type: multipart/form-data; boundary=…'] : []),
  ]
  const [status = '200', answer] = Object.entries(entry.operation.responses).find(([key]) => key < '300') ?? []
  const [type, content] = Object.entries(answer?.content ?? {})[0] ?? []
  const shown = content?.example === undefined ? '' : `\n\n${JSON.stringify(content.example, null, 2)}`
  return {
    request: head.join('\n') + (body === undefined ? '' : `\n\n${JSON.stringify(body, null, 2)}`),
    answer: `HTTP/1.1 ${status}${type === undefined ? '' : `\nContent-Type: ${type}`}${shown}`,
  }
}

function addressOf(entry: Entry): string {
  const path = parametersOf(entry, 'path').reduce(
    (route, each) => route.replace(`{${each.name}}`, encodeURIComponent(String(exampleOf(each)))),
    entry.route,
  )
  const query = parametersOf(entry, 'query').map(each => [each.name, String(exampleOf(each))])
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query)}`
}

const camelKeys = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelCase(key), camelValue(inner)]))

function camelValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelValue)
  return isRecord(value) ? camelKeys(value) : value
}

/** A value as TypeScript is written: on one line where it fits. */
function script(value: unknown, indent = ''): string {
  const short = inline(value)
  if (short.length + indent.length <= 60) return short
  const deeper = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map(each => `${deeper}${script(each, deeper)},\n`).join('')}${indent}]`
  if (!isRecord(value)) return short
  const members = Object.entries(value).map(([key, inner]) => `${deeper}${nameOf(key)}: ${script(inner, deeper)},\n`)
  return `{\n${members.join('')}${indent}}`
}

function inline(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, inner]) => `${nameOf(key)}: ${inline(inner)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const nameOf = (key: string): string => (/^[\w$]+$/.test(key) ? key : `'${key}'`)
