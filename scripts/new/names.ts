import { singularOf } from '../../packages/domain/src/shared/nouns.ts'

const camelOf = (kebab: string): string => kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const pascalOf = (kebab: string): string => camelOf(`-${kebab}`)
const snakeOf = (kebab: string): string => kebab.replaceAll('-', '_')
const wordsOf = (kebab: string): string => kebab.replaceAll('-', ' ')
const sentenceOf = (kebab: string): string => wordsOf(kebab).replace(/^./, letter => letter.toUpperCase())

const forms = [pascalOf, camelOf, snakeOf, wordsOf, sentenceOf, (kebab: string) => kebab]

/** @throws Error for a name that cannot be a resource */
export function requireName(plural: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plural) && singularOf(plural) !== plural) return plural
  throw new Error(`'${plural}' is no resource: write a plural noun in kebab-case, such as price-tags`)
}

/** Turns the sample of the templates into a resource, in every form of its name. */
export function renamer(plural: string, singular: string): (text: string) => string {
  // The plural first, because it contains the singular.
  const pairs = [
    ['sample-records', plural],
    ['sample-record', singular],
  ].flatMap(([sample = '', name = '']) => forms.map(form => [form(sample), form(name)] as const))
  return text => pairs.reduce((renamed, [sample, name]) => renamed.replaceAll(sample, name), text)
}
