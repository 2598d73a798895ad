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

/** CPU seconds a process has used. */
export const cpuSeconds = (pid: number): number => cpuOf(pid, false)

/** CPU seconds of a process and of all it started, those that have ended included. */
export function treeCpuSeconds(pid: number): number {
  let sum = cpuOf(pid, true)
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name) && statOf(Number(name))?.[at.parent] === pid) sum += cpuOf(Number(name), false)
  }
  return sum
}

/** Resident memory now, in MB. */
export function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
