import { expect, it } from 'vitest'
import { loadCommonPasswords } from './common-passwords.ts'

it('knows the frequent ones and lets a long phrase pass', async () => {
  const isCommon = await loadCommonPasswords()
  expect(['123456', 'password', 'qwerty', 'letmein', 'iloveyou', 'dragon'].filter(word => !isCommon(word))).toEqual([])
  expect(isCommon('oak and linen, seven lamps')).toBe(false)
})
