import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** The numbers of `/proc/<pid>/stat` after the name; undefined once the process is gone. */
function statOf(pid: number): readonly number[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(')') + 4)
      .split(' ')
      .map(Number)
  } catch {
    return undefined
  }
}

const at = { parent: 0, userTicks: 10, systemTicks: 11, childUserTicks: 12, childSystemTicks: 13 } as const

function cpuOf(pid: number, withEnded: boolean): number {
  const stat = statOf(pid)
  if (!stat) return 0
  const own = (stat[at.userTicks] ?? 0) + (stat[at.systemTicks] ?? 0)
  const ended = withEnded ? (stat[at.childUserTicks] ?? 0) + (stat[at.childSystemTicks] ?? 0) : 0
  return (own + ended) / ticksPerSecond
}

/** CPU seconds of a process and of all it started, those that have ended included. */
export function treeCpuSeconds(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child, false), cpuOf(pid, true))
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && statOf(Number(name))?.[at.parent] === pid)
    .map(Number)

/** Resident memory now, in MB, of a process and of those it started. */
export function residentMb(pid: number): number {
  const kilobytes = [pid, ...childrenOf(pid)].map(one =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0),
  )
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024)
}
