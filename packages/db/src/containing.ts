/** A pattern of LIKE for texts that hold `q`. It is searched as it stands: its wildcards count for nothing. */
export const containing = (q: string): string => `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
