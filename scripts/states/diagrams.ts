import type { StateMachine } from '../../packages/domain/src/state-machines.ts'

/** A Mermaid state diagram for each machine, under its name. */
export const stateDiagrams = (machines: readonly StateMachine[]): string =>
  machines.map(machine => `### ${titleOf(machine.name)}\n\n\`\`\`mermaid\n${diagramOf(machine)}\n\`\`\``).join('\n\n')

function diagramOf({ transitions, first }: StateMachine): string {
  const begins = first.map(state => `  [*] --> ${state}`)
  const moves = Object.entries(transitions).flatMap(([from, states]) => states.map(to => `  ${from} --> ${to}`))
  const ends = Object.entries(transitions).flatMap(([state, next]) => (next.length === 0 ? [`  ${state} --> [*]`] : []))
  return ['stateDiagram-v2', ...begins, ...moves, ...ends].join('\n')
}

const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const start = '<!-- states:start, written by pnpm verify --fix -->'
const end = '<!-- states:end -->'

/**
 * The page with the diagrams between its two marks.
 * @throws Error when the page has lost its marks.
 */
export function withStates(page: string, diagrams: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md has no "${start}" before "${end}"`)
  return `${page.slice(0, from + start.length)}\n\n${diagrams}\n\n${page.slice(to)}`
}
