/** A name and a value as one text, `colour:red`; a colon or backslash of the name is preceded by a backslash. */
export const joinNamedValue = (name: string, value: string): string =>
  `${name.replaceAll(/[\\:]/g, String.raw`\$&`)}:${value}`

const namedValue = /^((?:\\[\\:]|[^:])+?):(.*)$/s

/** The reverse of {@link joinNamedValue}; undefined where there is no name or no colon. */
export function splitNamedValue(text: string): readonly [name: string, value: string] | undefined {
  const [, name, value] = namedValue.exec(text) ?? []
  return name === undefined || value === undefined ? undefined : [name.replaceAll(/\\([\\:])/g, '$1'), value]
}
