import { isAtelierError, type ProductSummary } from '@atelier/sdk'
import { api } from '../../client.ts'
import { among } from '../kit/search.ts'
import { wordsOf } from '../settings/values.ts'
import { productStatuses } from './thumb.tsx'

/** How often a change is sent, each time on the version that others saved meanwhile. */
const mostTries = 3

/** The fields of a product that a conflict compares: as the page read them, and as they are now. */
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

/** The result of one product, with the change that led to it. */
export interface BulkOutcome extends BulkResult {
  readonly product: BulkRow
  readonly patch: BulkPatch
}

/**
 * Saves a change of many on one product. What someone else saved meanwhile stays. Only where both changed the same
 * field to different values, a person has to choose.
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

/** The version conflict of a save, undefined when it was saved. @throws every other failure */
async function conflictOf(saving: Promise<unknown>): Promise<unknown> {
  try {
    await saving
    return undefined
  } catch (error) {
    if (isAtelierError(error) && error.code === 'VERSION_CONFLICT') return error
    throw error
  }
}

/** The fields that hold one value; tags that two people added are merged. */
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
    status: among(productStatuses, status),
    subCategoryId: subCategoryId === '' ? undefined : Number(subCategoryId),
    tags: isTagged ? [...new Set([...tags, ...tagsOf(addTags)])].filter(tag => !removed.includes(tag)) : undefined,
  })
}
