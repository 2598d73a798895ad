/** The value among the allowed ones. @throws Error that lists them */
export function oneOf<T extends string>(values: readonly T[], given: string, name: string): T {
  const value = values.find(each => each === given)
  if (value === undefined) throw new Error(`--${name} must be one of ${values.join(', ')}`)
  return value
}
