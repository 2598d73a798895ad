import { targetOf, withoutComments } from './imports.ts'
import type { Tree } from './tree.ts'

/** Values only: declarations of others can name a type that no file imports. */
const declared = /^export (?:async )?(?:function\*?|const|abstract class|class) (\w+)/gm
const named = /(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*'([^']+)'/g
/** Takes every export: a namespace, or a module loaded by an expression. */
const whole = /(?:import|export)\s+\*[^'{;]*from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g

/** Tests, what they find by its folder, and rules and service functions, which may land before their first caller. */
const exempt =
  /\.test(?:-d)?\.ts$|\/tests\/(?:access|parity)\/|\/_services\.ts$|^packages\/(?:domain|api\/src\/services)\//

/** Exported values that no other file imports, as `<file>: <name>`; `users` are files outside the tree that import from it. */
export function unusedExports(tree: Tree, users: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set<string>()
  const usedWhole = new Set<string>()
  for (const [file, text] of [...tree.files, ...users]) {
    const code = withoutComments(text)
    const sourceOf = (specifier: string): string => {
      const target = targetOf(tree, file, specifier)
      return 'file' in target ? target.file : ''
    }
    for (const [, names = '', specifier = ''] of code.matchAll(named))
      for (const name of importedNames(names)) used.add(`${sourceOf(specifier)}: ${name}`)
    for (const [, first, second] of code.matchAll(whole)) usedWhole.add(sourceOf(first ?? second ?? ''))
  }
  return [...tree.files].flatMap(([file, text]) => {
    if (usedWhole.has(file) || exempt.test(file)) return []
    const names = Array.from(withoutComments(text).matchAll(declared), ([, name = '']) => name)
    return names.map(name => `${file}: ${name}`).filter(one => !used.has(one))
  })
}

/** The names of a list of imports, as the imported file calls them. */
const importedNames = (list: string): readonly string[] =>
  list.split(',').flatMap(part => /^\s*(?:type )?(\w+)/.exec(part)?.[1] ?? [])
