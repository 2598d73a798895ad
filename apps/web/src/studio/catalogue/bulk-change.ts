import { isAtelierError, type ProductSummary } from '@atelier/sdk'
import { api } from '../../client.ts'
import { among } from '../kit/search.ts'
import { wordsOf } from '../settings/values.ts'

const statuses = ['draft', 'published', 'archived'] as const
/** How often a change is tried again on what others saved meanwhile. */
const mostTries = 3

/** What a product is told apart by here: on the page, and as it is now. */
export type BulkRow = Pick<
  ProductSummary,
  'id' | 'name' | 'version' | 'status' | 'subCategoryId' | 'subCategoryName' | 'categoryName' | 'tags'
>

/** What is typed; an empty text leaves the field as it is. */
export const emptyPatch = { status: '', subCategoryId: '', addTags: '', removeTags: '' }
export type BulkPatch = Readonly<typeof emptyPatch>
export const isEmpty = (patch: BulkPatch): boolean => Object.values(patch).every(value => value === '')

/** `error` undefined: it was saved. `theirs`: someone else gave one of the changed fields another value. */
interface BulkResult {
  readonly error?: unknown
  readonly theirs?: BulkRow
}

/** What became of one product, and of which change. */
export interface BulkOutcome extends BulkResult {
  readonly product: BulkRow
  readonly patch: BulkPatch
}

/**
 * Saves a change of many on one product. What someone else saved meanwhile is kept: only where both changed the same
 * field to different values it is for a person to choose.
 */
export async function changeProduct(base: BulkRow, patch: BulkPatch): Promise<BulkResult> {
  if (isEmpty(patch)) return {}
  try {
    let read = base
    for (let tries = 1; ; tries += 1) {
      const error = await conflictOf(update(read, patch))
      if (error === undefined) return {}
      read = await api.products.get.query({ id: base.id })
      if (isContested(base, read, patch)) return { error, theirs: read }
      if (tries === mostTries) return { error }
    }
  } catch (error) {
    return { error }
  }
}

/** The conflict that a change met, if it met one. @throws every other failure */
async function conflictOf(saving: Promise<unknown>): Promise<unknown> {
  try {
    await saving
    return undefined
  } catch (error) {
    if (isAtelierError(error) && error.code === 'VERSION_CONFLICT') return error
    throw error
  }
}

/** The fields that hold one value; tags of two people go together. */
export const singleFields = ['status', 'subCategoryId'] as const
export const singleValues = (row: BulkRow) => ({ status: row.status, subCategoryId: String(row.subCategoryId) })

function isContested(base: BulkRow, now: BulkRow, patch: BulkPatch): boolean {
  const [before, after] = [singleValues(base), singleValues(now)]
  return singleFields.some(key => patch[key] !== '' && after[key] !== before[key] && after[key] !== patch[key])
}

/** As the API keeps them. */
const tagsOf = (text: string): string[] => wordsOf(text.toLowerCase())

function update({ id, version, tags }: BulkRow, { status, subCategoryId, addTags, removeTags }: BulkPatch) {
  const removed = tagsOf(removeTags)
  const isTagged = addTags !== '' || removeTags !== ''
  return api.products.update.mutate({
    id,
    ifVersion: version,
    status: among(statuses, status),
    subCategoryId: subCategoryId === '' ? undefined : Number(subCategoryId),
    tags: isTagged ? [...new Set([...tags, ...tagsOf(addTags)])].filter(tag => !removed.includes(tag)) : undefined,
  })
}
