import { toDecompose } from './characters.ts'

const maxLength = 64

/**
 * ASCII slug of a title: accents dropped, every run of other characters becomes one hyphen, at most 64 characters.
 * Empty when nothing is left: the caller says what stands in its place.
 */
export function slugOf(title: string): string {
  const ascii = toDecompose(title).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = ascii.replaceAll(/[^a-z0-9]+/g, '-').slice(0, maxLength + 1)
  return slug.replace(/^-/, '').slice(0, maxLength).replace(/-$/, '')
}
