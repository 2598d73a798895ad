const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/**
 * The text of sanitised HTML, whose end may be cut anywhere: no tags, and the characters that they had to be written as.
 * What is struck out, such as an old price, is left out: without its line it would read as if it held.
 */
export const plainTextOf = (html: string): string =>
  html
    .replaceAll(/<del>[\s\S]*?(?:<\/del>|$)/g, ' ')
    .replaceAll(/<[^>]*(?:>|$)/g, ' ')
    .replaceAll(/&(#39|amp|lt|gt|quot|nbsp);/g, (_, name: string) => characters[name] ?? ' ')
    .replace(/&#?\w{0,6}$/, '')
