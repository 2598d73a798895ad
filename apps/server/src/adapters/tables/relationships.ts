import type { ArchiveParts } from './archive-parts.ts'
import { readElements } from './xml-events.ts'

/** A relationship of a part (ECMA-376 part 2, 6.5). */
interface Relationship {
  readonly id: string
  /** The last word of its type, such as `worksheet`: transitional and strict files differ in what stands before it. */
  readonly type: string
  /** Name of the other part. */
  readonly target: string
}

/** Where a part points; the empty name stands for the file itself. No relationships: an empty list. */
export async function readRelationships(archive: ArchiveParts, name: string): Promise<readonly Relationship[]> {
  const slash = name.lastIndexOf('/') + 1
  const part = await archive.open(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (!part) return found
  await readElements(part, (element, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) => {
    if (element !== 'Relationship' || id === undefined || mode === 'External') return
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: partNameOf(target, name) })
  })
  return found
}

/** A target is a URI relative to the part that names it; some programs write backslashes. */
function partNameOf(target: string, from: string): string {
  const { pathname } = new URL(target.replaceAll('\\', '/'), `part:///${from}`)
  return decodeURIComponent(pathname).replace(/^\/+/, '')
}
