/** How many of the list are refused: the most frequent ones first (`spec/reliability.md` S14 asks for 3,000). */
export const listed = 10_000

/** Whether a lower-cased password is a common one. Loads its list, so only deployments that refuse those call it. */
export async function loadCommonPasswords(): Promise<(lowerCased: string) => boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const common = new Set(dictionary['passwords-common'].slice(0, listed))
  return password => common.has(password)
}
