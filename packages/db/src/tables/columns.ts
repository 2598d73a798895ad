type SnakeCase<S extends string> = S extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Rest>}`
  : S

type Selected<T extends string, K extends string> = K extends string
  ? SnakeCase<K> extends K
    ? `${T}.${K}`
    : `${T}.${SnakeCase<K>} as ${K}`
  : never

const snakeCase = (key: string): string => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Columns of a table under the domain's keys: `image_url as imageUrl`. */
export const columnsUnder = <T extends string, K extends string>(table: T, keys: readonly K[]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type writes what the expression writes
  keys.map(key => `${table}.${snakeCase(key)}${snakeCase(key) === key ? '' : ` as ${key}`}` as Selected<T, K>)

/** Fields under the names of their columns. Kysely drops those that are undefined. */
export const toColumns = <T extends object>(fields: T) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type maps the keys as the expression does
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [snakeCase(key), value])) as {
    [K in keyof T & string as SnakeCase<K>]: T[K]
  }
