/** Fields of a form, by name; files are `File`s. Has no prototype: names come from outside. */
export type FormFields = Record<string, string | File | (string | File)[]>

/** What a form holds: its fields by name, and its files in the order they were sent. */
export interface Form {
  readonly fields: FormFields
  readonly files: readonly File[]
}

/** The fields of an urlencoded body. */
export function readForm(bytes: Uint8Array): Form {
  const fields = emptyFields()
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) addField(fields, name, value)
  return { fields, files: [] }
}

/** Fields without a prototype, so that no name from outside can reach one. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.create is untyped
export const emptyFields = (): FormFields => Object.create(null) as FormFields

/** Adds a value; a name that comes again makes a list. */
export function addField(fields: FormFields, name: string, value: string | File): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else if (Array.isArray(before)) before.push(value)
  else fields[name] = [before, value]
}
