import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isAlive } from './is-alive.ts'

/** Package managers and the shells they run scripts in; the person's own shell is none of them. */
const launcher = /^(?:npm|npx|pnpm|corepack|turbo|node|MainThread|sh|dash)\b/

/** Name and parent of a process, by `/proc` or by `ps`; undefined where neither knows it. */
function processOf(pid: number): { name: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, name = '', parent = ''] = /\((.*)\) \S (\d+)/s.exec(stat) ?? []
    return { name, parent: Number(parent) }
  } catch {
    return byPs(pid)
  }
}

function byPs(pid: number): { name: string; parent: number } | undefined {
  try {
    const text = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent = '', name = ''] = /(\d+)\s+(?:.*\/)?(\S+)/.exec(text) ?? []
    return { name, parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** The package managers above this process, the nearest first. */
function launchersAbove(pid: number): readonly number[] {
  const found = pid > 1 ? processOf(pid) : undefined
  return found && launcher.test(found.name) ? [pid, ...launchersAbove(found.parent)] : []
}

/** Calls `onGone` once a package manager above has ended: most of them pass no SIGTERM on. */
export function watchLaunchers(onGone: () => void): void {
  const above = launchersAbove(process.ppid)
  const timer = setInterval(() => {
    if (above.every(isAlive)) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}
