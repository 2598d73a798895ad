/** A fault whose message is all that a person needs: one line that says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** Rows of two columns under each other; a row without a name belongs to the one above. */
export function tableOf(rows: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}
