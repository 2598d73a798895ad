/** Event types of the previous release, each with its name of today. Both names are known for one release. */
const renamed: ReadonlyMap<string, string> = new Map(
  ['category', 'sub_category', 'product', 'offer', 'collection', 'price_list'].map(subject => [
    `${subject}.removed`,
    `${subject}.deleted`,
  ]),
)

/** The name of today; processes of the previous release still write the former one. */
export const currentEventType = (type: string): string => renamed.get(type) ?? type

/** Every name under which a subscription may ask for an event. */
export function namesOfEventType(type: string): readonly string[] {
  const current = currentEventType(type)
  return [current, ...[...renamed].flatMap(([former, today]) => (today === current ? [former] : []))]
}
