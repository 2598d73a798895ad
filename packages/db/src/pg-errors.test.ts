import { AppError } from '@atelier/domain'
import { DatabaseError } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { translate } from './pg-errors.ts'

function fromPostgres(code: string, constraint?: string): DatabaseError {
  const error = new DatabaseError('text of the database', 0, 'error')
  return Object.assign(error, { code, constraint })
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : error)

describe('translate', () => {
  it.each([
    ['23505', 'accounts_email_key_key', 'ALREADY_EXISTS'],
    ['23505', 'users_username_key', 'ALREADY_EXISTS'],
    ['23503', 'projects_user_id_fkey', 'REFERENCE_MISSING'],
    ['22P02', undefined, 'INVALID_INPUT'],
    ['22021', undefined, 'INVALID_INPUT'],
    ['40001', undefined, 'CONTENTION'],
    ['40P01', undefined, 'CONTENTION'],
    ['55P03', undefined, 'CONTENTION'],
    ['57014', undefined, 'TIMEOUT'],
    ['57P01', undefined, 'DATABASE_UNAVAILABLE'],
    ['57P03', undefined, 'DATABASE_UNAVAILABLE'],
    ['53300', undefined, 'DATABASE_UNAVAILABLE'],
    ['25006', undefined, 'DATABASE_UNAVAILABLE'],
    ['25P03', undefined, 'DATABASE_UNAVAILABLE'],
    ['08006', undefined, 'DATABASE_UNAVAILABLE'],
  ])('makes %s on %s to %s', (code, constraint, listed) => {
    const cause = fromPostgres(code, constraint)
    const error = translate(cause)
    expect(codeOf(error)).toBe(listed)
    expect(error).toMatchObject({ cause })
    expect(String(error)).not.toContain('text of the database')
  })

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'knows the driver by its words: %s',
    text => expect(codeOf(translate(new Error(text)))).toBe('DATABASE_UNAVAILABLE'),
  )

  it('knows a refused socket', () => {
    expect(codeOf(translate(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })))).toBe('DATABASE_UNAVAILABLE')
  })

  it.each([
    ['23505', 'nobody_knows_key'],
    ['23514', 'users_level_check'],
    ['23502', undefined],
    ['42P01', undefined],
  ])('leaves %s on %s as it is, and alerts', (code, constraint) => {
    const alert = vi.fn<(error: unknown) => void>()
    const cause = fromPostgres(code, constraint)
    expect(translate(cause, alert)).toBe(cause)
    expect(alert).toHaveBeenCalledWith(cause)
  })

  it('alerts when a transaction stood still, which is a fault of ours or of the machine', () => {
    const alert = vi.fn<(error: unknown) => void>()
    translate(fromPostgres('25P03'), alert)
    expect(alert).toHaveBeenCalledOnce()
  })

  it('alerts when a value got past the schema, and not for a conflict', () => {
    const alert = vi.fn<(error: unknown) => void>()
    translate(fromPostgres('22021'), alert)
    expect(alert).toHaveBeenCalledTimes(1)
    translate(fromPostgres('23505', 'users_username_key'), alert)
    expect(alert).toHaveBeenCalledTimes(1)
  })
})
