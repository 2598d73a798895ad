const maxLength = 64
/** Accents, and characters that only say where a word may break or join, such as the soft hyphen. */
const invisible = /[\p{M}\p{Cf}]/gu

/**
 * ASCII slug of a title: accents dropped, every run of other characters becomes one hyphen, at most 64 characters.
 * Empty when nothing is left: the caller says what stands in its place.
 */
export function slugOf(title: string): string {
  // Decomposed, ½ is 1⁄2, whose 1 would join the digit before it: 1½ would be 11-2.
  const spaced = title.replaceAll(/(?<=\p{Nd})(?=\p{No})/gu, ' ')
  const ascii = spaced.normalize('NFKD').replaceAll(invisible, '').toLowerCase()
  const slug = ascii.replaceAll(/[^a-z0-9]+/g, '-').slice(0, maxLength + 1)
  return slug.replace(/^-/, '').slice(0, maxLength).replace(/-$/, '')
}
