import type { Contract } from './contract.ts'
import { anchorOf, fieldsOf, nameOfType } from './fields.ts'
import { frontmatter } from './markdown.ts'

/** Every type with a name: `import type { Product } from '@atelier/sdk'`. */
export function typesPage(types: Contract['types']): string {
  const sections = Object.entries(types).map(([key, schema]) => {
    const isSent = key.startsWith('in.')
    const isTwice = isSent && types[`out.${nameOfType(key)}`] !== undefined
    return `## ${nameOfType(key)}${isTwice ? ', as it is sent' : ''} {#${anchorOf(key)}}\n\n${fieldsOf(schema, isSent ? 'sent' : 'answered')}\n`
  })
  return `${frontmatter({ title: 'Types' })}
# Types

Each is exported by name: \`import type { Product } from '@atelier/sdk'\`. Over REST the names of fields are snake_case.

${sections.join('\n')}`
}
