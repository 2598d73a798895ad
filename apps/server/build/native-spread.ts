const helper = /function _objectSpread2\(e\) \{[^]*?\n\}\n/
const native = `function _objectSpread2(first, second, ...others) {
  const spread = { ...first, ...second };
  for (const other of others) Object.assign(spread, other);
  return spread;
}
`

/**
 * tRPC is published for old engines: its object spreads go through a helper that defines each property by its
 * descriptor, a dozen times a call. The engine's own spread is the same for what tRPC hands it (fresh literals).
 */
export function nativeSpread() {
  let found = false
  return {
    name: 'native-spread',
    transform(code: string, id: string) {
      if (!id.includes('/@trpc/server/') || !helper.test(code)) return null
      found = true
      return { code: code.replace(helper, native), map: null }
    },
    /** A new release without the helper needs none of this. */
    buildEnd() {
      if (!found) throw new Error('@trpc/server has no _objectSpread2 any more: take native-spread out of the build')
    },
  }
}
