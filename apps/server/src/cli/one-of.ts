/** One of the values, or a mistake that is told with all of them. */
export function oneOf<T extends string>(values: readonly T[], given: string, name: string): T {
  const value = values.find(each => each === given)
  if (value === undefined) throw new Error(`--${name} must be one of ${values.join(', ')}`)
  return value
}
