/** Bytes of an unpadded base64url text; undefined for a foreign character, padding or an impossible length. */
export function decodeSegment(text: string): Buffer | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  return Buffer.from(text, 'base64url')
}
