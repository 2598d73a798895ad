import { type ErrorCode, errors, isErrorCode, isUniversal } from '@atelier/domain'
import { httpStatuses } from '@atelier/api/http-statuses'
import { camelCase, type Entry, type JsonSchema } from './contract.ts'
import { cures } from './cures.ts'
import { fieldsOf } from './fields.ts'
import { frontmatter, plain } from './markdown.ts'

/** Schemas of the OpenAPI document, by their name. */
type Components = Readonly<Record<string, JsonSchema>>

/** Every code on one page: its status, its cure, its details, and who answers with it. */
export function errorsPage(entries: readonly Entry[], schemas: Components): string {
  const codes = Object.keys(errors).filter(isErrorCode)
  const own = Object.keys(cures).filter(code => !isErrorCode(code))
  const universal = codes.filter(isUniversal).map(code => `[${code}](#${code.toLowerCase()})`)
  return `${frontmatter({ title: 'Errors' })}
# Errors

A call fails with one error of a closed list: \`{ code, status, message, requestId, details }\` in the SDK, and over REST

\`\`\`json
{ "error": { "code": "NOT_FOUND", "status": 404, "type": "Not Found", "message": "…", "request_id": "…", "details": { "resource": "project" } } }
\`\`\`

Branch on \`code\`. \`details\` is typed by it; its keys are camelCase in the SDK and snake_case over REST. More: [Failures](/guides/errors.md).

## Every call

What any call can fail with: ${universal.join(', ')}.

${codes.map(code => section(code, entries, schemas)).join('\n')}

# Made by the SDK

Without an answer of the server; \`status\` is 0.

| code | what to do |
| --- | --- |
${own.map(code => `| ${code} | ${plain(cureOf(code))} |`).join('\n')}
`
}

const cureOf = (code: string): string => Object.entries(cures).find(([name]) => name === code)?.[1] ?? ''

function section(code: ErrorCode, entries: readonly Entry[], schemas: Components): string {
  const callers = entries.filter(({ codes }) => codes.includes(code)).map(({ path }) => linkTo(path))
  const shown = isUniversal(code) ? 'any call' : callers.join(', ')
  return `
## ${code}

**${httpStatuses[errors[code].kind]}**. ${plain(cures[code])}${'retryable' in errors[code] ? ' The same request may be sent again.' : ''}

${detailsOf(code, schemas)}

${shown === '' ? '' : `Answered by ${shown}.`}
`
}

function linkTo(path: string): string {
  const [resource = ''] = path.split('.')
  return `[${path}](/api/${resource}.md#${path.replace('.', '-').toLowerCase()})`
}

function detailsOf(code: ErrorCode, schemas: Components): string {
  const name = `${code.charAt(0)}${camelCase(code.toLowerCase()).slice(1)}Error`
  const error = schemas[name]?.properties?.['error']
  const details = typeof error === 'object' ? error.properties?.['details'] : undefined
  if (typeof details !== 'object' || (!details.properties && !details.anyOf && !details.oneOf)) return ''
  const named: JsonSchema = JSON.parse(
    JSON.stringify(details, (key, value: unknown) =>
      (key === 'properties' || key === 'required') && typeof value === 'object' && value !== null
        ? camelNames(value)
        : value,
    ),
  )
  return fieldsOf(named, 'answered')
}

const camelNames = (value: object): unknown =>
  Array.isArray(value)
    ? value.map(name => camelCase(String(name)))
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [camelCase(name), inner]))
