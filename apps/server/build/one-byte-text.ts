interface Output {
  code?: string
}

/** A file with one character beyond Latin-1 is held in memory at two bytes a character: such characters become escapes. */
export const oneByteText = () => ({
  name: 'one-byte-text',
  generateBundle(_: unknown, bundle: Record<string, Output>) {
    for (const output of Object.values(bundle))
      if (output.code !== undefined) output.code = output.code.replaceAll(/[^\0-\xff]/g, escape)
  },
})

const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
