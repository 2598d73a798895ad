import { dictionary } from '@zxcvbn-ts/language-common'
import { listed } from '../src/adapters/identity/common-passwords.ts'

const library = /[\\/]@zxcvbn-ts[\\/]language-common[\\/]dist[\\/]index\.c?js$/

/** Puts the passwords that are looked up in place of a library that unpacks fifty thousand at every start. */
export function commonPasswords() {
  let found = false
  return {
    name: 'common-passwords',
    load(id: string) {
      if (!library.test(id)) return null
      found = true
      const passwords = dictionary['passwords-common'].slice(0, listed)
      return `exports.dictionary = ${JSON.stringify({ 'passwords-common': passwords })}`
    },
    buildEnd() {
      if (!found) throw new Error('@zxcvbn-ts/language-common is not bundled: take common-passwords out of the build')
    },
  }
}
