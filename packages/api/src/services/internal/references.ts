import { AppError, type ById, type BySlug } from '@atelier/domain'

/** @throws NOT_FOUND */
export function requireFound<T>(record: T | undefined, resource: string): T {
  if (record === undefined) throw new AppError('NOT_FOUND', { resource })
  return record
}

/** Holds the parent until commit. @throws REFERENCE_MISSING unless it exists */
export async function requireParent(
  parents: { hold(id: number): Promise<boolean> },
  id: number,
  field: string,
): Promise<void> {
  if (!(await parents.hold(id))) throw new AppError('REFERENCE_MISSING', { field })
}

/** Needs the parent locked, so that no child is added meanwhile. @throws HAS_CHILDREN (`spec/commerce.md` CAT-1) */
export async function requireNoChildren(
  parents: { countChildren(id: number): Promise<number> },
  id: number,
  { resource, child }: { readonly resource: string; readonly child: string },
): Promise<void> {
  const count = await parents.countChildren(id)
  if (count > 0) throw new AppError('HAS_CHILDREN', { resource, children: [{ resource: child, count }] })
}

/** The parent that a filter names by id or by slug; undefined: the filter names none. @throws NOT_FOUND */
export async function findParentId(
  reader: { find(by: ById | BySlug): Promise<{ readonly id: number } | undefined> },
  { id, slug }: { readonly id?: number | undefined; readonly slug?: string | undefined },
  resource: string,
): Promise<number | undefined> {
  if (id === undefined && slug === undefined) return undefined
  const parent = requireFound(await reader.find(id === undefined ? { slug: slug ?? '' } : { id }), resource)
  if (slug !== undefined && id !== undefined) {
    const bySlug = requireFound(await reader.find({ slug }), resource)
    // Id and slug name two parents: no record belongs to both.
    if (bySlug.id !== parent.id) throw new AppError('NOT_FOUND', { resource })
  }
  return parent.id
}
