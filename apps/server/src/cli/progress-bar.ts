interface Shown {
  readonly done: number
  readonly all: number | undefined
  readonly label: string
}

const width = 24

/** One line of a terminal that is drawn again; elsewhere, a line whenever the label changes. */
export function progressBar(out: NodeJS.WriteStream) {
  let last = ''
  return {
    show({ done, all, label }: Shown): void {
      const share = all === undefined || all === 0 ? 0 : Math.min(1, done / all)
      const filled = Math.round(width * share)
      const bar = all === undefined ? '' : `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] `
      if (out.isTTY) out.write(`\r\u001B[2K${bar}${label}`)
      else if (label !== last) out.write(`${label}\n`)
      last = label
    },
    end(): void {
      if (out.isTTY && last !== '') out.write('\n')
    },
  }
}

export type ProgressBar = ReturnType<typeof progressBar>
