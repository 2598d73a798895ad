interface Shown {
  readonly done: number
  readonly all: number | undefined
  readonly label: string
}

/** What the line is written to. */
interface Output {
  readonly isTTY: boolean
  write(text: string): boolean
}

const width = 24
const blockWidth = 4

const filledBar = (share: number): string => {
  const filled = Math.round(width * share)
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`
}

/** For work of unknown length: a block that moves with each update. */
const movingBar = (ticks: number): string => {
  const at = ticks % (width - blockWidth + 1)
  return `[${'.'.repeat(at)}${'#'.repeat(blockWidth)}${'.'.repeat(width - blockWidth - at)}]`
}

/** A line that a terminal redraws; elsewhere, one line whenever the label changes. */
export function progressBar(out: Output) {
  let last = ''
  let ticks = 0
  return {
    show({ done, all, label }: Shown): void {
      const bar = all === undefined ? movingBar(ticks++) : filledBar(all === 0 ? 0 : Math.min(1, done / all))
      if (out.isTTY) out.write(`\r\u001B[2K${bar} ${label}`)
      else if (label !== last) out.write(`${label}\n`)
      last = label
    },
    end(): void {
      if (out.isTTY && last !== '') out.write('\n')
    },
  }
}

export type ProgressBar = ReturnType<typeof progressBar>
