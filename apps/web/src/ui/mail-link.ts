/** The link that writes to an address: `?`, `&`, `#` and `%` are letters of it, no start of more headers (RFC 6068, section 2). */
export const mailLink = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`
