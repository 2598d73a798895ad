const patienceMs = 2_000

/** Runs one step of a start, and says what is being done once it takes longer than two seconds. */
export async function withNotice<T>(
  what: string,
  step: () => Promise<T>,
  output: NodeJS.WritableStream = process.stdout,
): Promise<T> {
  const timer = setTimeout(() => output.write(`${what} …\n`), patienceMs)
  try {
    return await step()
  } finally {
    clearTimeout(timer)
  }
}
