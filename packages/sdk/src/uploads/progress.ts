/** Tells how far an upload is, from 0 to 100, each number once and never a smaller one. */
export interface Progress {
  /** Bytes of the files that have left, of all attempts; a retry starts lower without a call. */
  sent(bytes: number): void
  done(): void
}

/** 100 is said when the server has the files, not when the last byte left. */
export function progressOf(totalBytes: number, tell: ((percent: number) => void) | undefined): Progress {
  let reported = -1
  const say = (percent: number): void => {
    if (percent <= reported) return
    reported = percent
    tell?.(percent)
  }
  say(0)
  return {
    sent: bytes => say(Math.min(99, Math.floor((100 * bytes) / totalBytes))),
    done: () => say(100),
  }
}
