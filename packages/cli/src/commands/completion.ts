import { contract, UsageError } from '../contract.ts'

export const commandNames = ['login', 'logout', 'call', 'listen', 'trigger', 'types', 'mcp', 'completion'] as const
const optionNames = ['--url', '--api-key', '--events', '--forward-to', '--secret', '--out', '--help']
const shells = ['bash', 'zsh', 'fish'] as const

/** What may stand in place of the last word. */
export function candidates(words: readonly string[]): string[] {
  const last = words.at(-1) ?? ''
  const [command] = words
  const before = words.at(-2)
  const all = (): readonly string[] => {
    if (words.length <= 1) return commandNames
    if (before === '--events') return Object.keys(contract().events)
    if (last.startsWith('-')) return optionNames
    if (command === 'call' && words.length === 2) return Object.keys(contract().procedures)
    if (command === 'call' && words.length === 3) return inputOf(words[1] ?? '')
    if (command === 'trigger' && words.length === 2) return Object.keys(contract().events)
    return command === 'completion' ? shells : []
  }
  return all().filter(each => each.startsWith(last))
}

/** The keys of the input, as JSON to be filled in. */
function inputOf(path: string): string[] {
  const { procedures } = contract()
  const keys = Object.hasOwn(procedures, path) ? Object.keys(procedures[path]?.input.properties ?? {}) : []
  return keys.map(key => `{"${key}":`)
}

const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `_atelier() {
  local IFS=$'\\n'
  COMPREPLY=($(atelier __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _atelier atelier`,
  zsh: `#compdef atelier
_atelier() {
  local -a found
  found=("\${(@f)$(atelier __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
}
compdef _atelier atelier`,
  fish: `complete -c atelier -f -a '(atelier __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'`,
}

/** The script that a shell reads: `source <(atelier completion bash)`. */
export function completionScript(shell: string | undefined): string {
  const found = shells.find(each => each === shell)
  if (!found) throw new UsageError(`Name a shell: ${shells.join(', ')}`)
  return scripts[found]
}
