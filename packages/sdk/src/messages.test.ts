import { expect, it } from 'vitest'
import { AtelierError } from './errors.ts'
import { messageOf } from './messages.ts'

const conflict = new AtelierError('VERSION_CONFLICT', {
  message: 'The record was changed',
  details: { currentVersion: 4 },
})
const invalid = new AtelierError('INVALID_INPUT', {
  message: 'Invalid input',
  details: { issues: [{ path: 'title', code: 'required', message: 'A title is needed.' }] },
})

it('says the text of the code, else what the server said', () => {
  const texts = {
    VERSION_CONFLICT: (error: AtelierError<'VERSION_CONFLICT'>) => `Version ${error.details.currentVersion}`,
  }
  expect(messageOf(conflict, texts)).toBe('Version 4')
  expect(messageOf(conflict, { VERSION_CONFLICT: 'Too late' })).toBe('Too late')
  expect(messageOf(conflict)).toBe('The record was changed')
  expect(messageOf(invalid)).toBe('A title is needed.')
})

it('says nothing where nothing failed, and no detail of what no call failed with', () => {
  expect([messageOf(null), messageOf(undefined)]).toEqual([undefined, undefined])
  expect(messageOf(new TypeError('x is not a function'))).toBe('Something went wrong')
  expect(messageOf('?', { INTERNAL: 'Please try again.' })).toBe('Please try again.')
})
