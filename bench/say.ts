/** Progress goes to standard error, so that standard output is the report alone. */
export const say = (text: string): void =>
  void process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${text}\n`)
