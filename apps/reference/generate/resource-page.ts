import { errors } from '@atelier/domain'
import { httpStatuses } from '@atelier/api/http-statuses'
import type { Entry } from './contract.ts'
import { cures } from './cures.ts'
import { fieldsOf } from './fields.ts'
import { block, frontmatter, plain, spaced } from './markdown.ts'
import { curlSample, restSample, sdkSample } from './samples.ts'

const callers: Readonly<Record<string, string>> = {
  public: 'For every caller.',
  optional: 'For every caller; signed-in users may get more.',
  user: 'For signed-in users.',
  employee: 'For employees.',
  admin: 'For admins.',
}

interface Resource {
  readonly name: string
  readonly text: string
  readonly entries: readonly Entry[]
}

/** The page of a resource: what it is, then each procedure. `apiUrl` is the server that the docs page is on. */
export function resourcePage({ name, text, entries }: Resource, apiUrl: string): string {
  const list = entries.map(({ path, method, route, summary }) => {
    const verb = path.slice(name.length + 1)
    return `| [${verb}](#${anchor(path)}) | \`${method} ${route}\` | ${plain(summary)} |`
  })
  return `${frontmatter({ title: spaced(name), description: text, aside: false, outline: false })}
# ${spaced(name)}

${plain(text)}.

<div class="fields">

| procedure | REST | |
| --- | --- | --- |
${list.join('\n')}

</div>

${entries.map(entry => section(entry, apiUrl)).join('\n')}`
}

const anchor = (path: string): string => path.replace('.', '-').toLowerCase()

function section(entry: Entry, apiUrl: string): string {
  const { path, summary, access, method, route, operation, deprecated } = entry
  const scope = operation.security.flatMap(scheme => scheme['apiKey'] ?? [])
  const { request, answer } = restSample(entry)
  const [resource = ''] = operation.tags
  return `
## ${path} {#${anchor(path)}}

${plain(summary)}. ${callers[access] ?? ''}${scope.length === 0 ? '' : ` API keys need the scope \`${scope.join(', ')}\`.`}
${deprecated ? `\n::: warning Deprecated\n${plain(deprecationText(deprecated))}\n:::\n` : ''}
\`${method} ${route}\` <a class="try" href="${apiUrl}/docs#/${resource}/${path}" target="_self">Try it</a>

<div class="samples">
<div>

**SDK**

${block('ts', sdkSample(entry))}

</div>
<div>

**curl**

${block('sh', curlSample(entry))}

</div>
<div>

**REST**

${block('http', request)}

</div>
</div>

::: details Answer over REST
${block('http', answer)}
:::

<div class="sides">
<div>

#### Input

${fieldsOf(entry.input, 'sent')}

</div>
<div>

#### Output

${fieldsOf(entry.output, 'answered')}

</div>
</div>

#### Errors

${errorsOf(entry)}
`
}

const deprecationText = ({ since, sunset, use }: NonNullable<Entry['deprecated']>): string =>
  [
    `Since ${since}.`,
    ...(use === undefined ? [] : [`Use ${use} instead.`]),
    ...(sunset === undefined ? [] : [`It may be gone from ${sunset} on.`]),
  ].join(' ')

function errorsOf({ codes }: Entry): string {
  if (codes.length === 0) return 'Those of [every call](/errors.md#every-call).'
  const rows = codes.map(code => {
    const status = httpStatuses[errors[code].kind]
    return `| [${code}](/errors.md#${code.toLowerCase()}) | ${status} | ${plain(cures[code])} |`
  })
  return `<div class="fields">\n\n| code | status | what to do |\n| --- | --- | --- |\n${rows.join('\n')}\n\n</div>\n\nAnd those of [every call](/errors.md#every-call).`
}
