interface Target {
  readonly at: number
  readonly isAfter: boolean
}

/** The list with some of its values before or after another one, in the order that they had. */
export function moved(all: readonly number[], keys: readonly number[], { at, isAfter }: Target): readonly number[] {
  const rest = all.filter(each => !keys.includes(each))
  const place = rest.indexOf(at)
  if (place === -1) return all
  const cut = isAfter ? place + 1 : place
  return [...rest.slice(0, cut), ...all.filter(each => keys.includes(each)), ...rest.slice(cut)]
}
