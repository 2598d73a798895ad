/** A table in Markdown: the first column to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(header), line(header.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
