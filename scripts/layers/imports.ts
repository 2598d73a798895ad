import { posix } from 'node:path'
import type { Tree } from './tree.ts'

/** One import as written, and what it resolves to: a file of the workspace or an external package. */
export interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  readonly target: { readonly file: string } | { readonly package: string }
}

const statement =
  /(?:^|\n)[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

/** Every import of every file, type imports included. */
export function importsOf(tree: Tree): readonly Import[] {
  return [...tree.files].flatMap(([from, text]) => {
    const code = withoutComments(text)
    return [...code.matchAll(statement)].map((match): Import => {
      const specifier = match[1] ?? match[2] ?? match[3] ?? ''
      const line = code.slice(0, match.index + match[0].length).split('\n').length
      return { from, line, specifier, target: targetOf(tree, from, specifier) }
    })
  })
}

export function targetOf(tree: Tree, from: string, specifier: string): Import['target'] {
  if (specifier.startsWith('.')) return { file: posix.join(posix.dirname(from), specifier) }
  for (const [folder, manifest] of tree.manifests) {
    if (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`)) continue
    const source = sourceOf(manifest.exports, specifier.slice(manifest.name.length))
    return { file: source === undefined ? `${folder}/?` : posix.join(folder, source) }
  }
  const parts = specifier.split('/')
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) }
}

/** The source file of an entry point; `/*` matches one name, as in Node. */
const sourceOf = (exports: ReadonlyMap<string, string>, entry: string): string | undefined =>
  exports.get(entry) ?? (/^\/[^/]+$/.test(entry) ? exports.get('/*')?.replace('*', entry.slice(1)) : undefined)

const commentOrText = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g

/** Blanks out comments; every line keeps its number. */
export function withoutComments(text: string): string {
  return text.replace(commentOrText, part => (part.startsWith('/') ? part.replace(/[^\n]/g, ' ') : part))
}
