import { expect, it } from 'vitest'
import { mailLink } from './mail-link.ts'

it('writes to the whole address, whatever a buyer gave that the rule of addresses allows', () => {
  expect(mailLink('ana@studio.example')).toBe('mailto:ana@studio.example')
  expect(mailLink('ana?bcc=x@other.example')).toBe('mailto:ana%3Fbcc%3Dx@other.example')
  expect(mailLink('l&d+50%#1@studio.example')).toBe('mailto:l%26d%2B50%25%231@studio.example')
})
