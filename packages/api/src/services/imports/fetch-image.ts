import { type Actor, AppError, OutsideFailure, type OutsideHttp, type OutsideUrlFault } from '@atelier/domain'
import { imageLimits } from '@atelier/domain/assets'
import { sha256Of } from '../assets/read-images.ts'
import { isWhole } from '../assets/repair-images.ts'
import { storeImages, type StoreContext } from '../assets/store-images.ts'

/** What a URL came to. `later`: what was in the way may pass. */
type FetchedImage = { readonly file: File } | { readonly refused: string } | { readonly later: string }

const maxRedirects = 3

const urlFaults: Readonly<Record<OutsideUrlFault, string>> = {
  form: 'Is no URL',
  scheme: 'Must begin with https:// or http://',
  credentials: 'Must not hold a name or password',
  port: 'Must be at a port of the web',
  address: 'Is at an address that is not public',
}

/** Asks for an image where strangers say one is. Each hop of a redirect is judged as the first. */
export async function fetchImage(outside: OutsideHttp, url: string, signal: AbortSignal): Promise<FetchedImage> {
  let at = url
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const fault = outside.faultOf(at)
    if (fault) return { refused: urlFaults[fault] }
    const answer = await ask(outside, at, signal)
    if (!('status' in answer)) return answer
    const { status, location, body } = answer
    if (status === 200) return { file: new File([Uint8Array.from(body)], nameOf(at)) }
    if (status === 429 || status >= 500) return { later: `Answered with status ${status}` }
    if (![301, 302, 303, 307, 308].includes(status)) return { refused: `Answered with status ${status}` }
    if (!URL.canParse(location, at)) return { refused: 'Leads to no URL' }
    at = new URL(location, at).href
  }
  return { refused: `Leads on more than ${maxRedirects} times` }
}

async function ask(outside: OutsideHttp, url: string, signal: AbortSignal) {
  const headers = { accept: 'image/png, image/jpeg, image/webp, image/gif', 'user-agent': 'Atelier-Import' }
  try {
    return await outside.send({
      url,
      method: 'GET',
      headers,
      maxBytes: imageLimits.fileBytes,
      beyond: 'refuse',
      signal,
    })
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error
    return failed(error)
  }
}

function failed(error: OutsideFailure): { readonly refused: string } | { readonly later: string } {
  switch (error.kind) {
    case 'refused_url':
    case 'refused_address':
      return { refused: urlFaults.address }
    case 'too_large':
      return { refused: `Is larger than ${imageLimits.fileBytes / 1_048_576} MiB` }
    case 'tls':
      return { refused: 'Has no certificate that can be trusted' }
    case 'timeout':
      return { later: 'Did not answer in time' }
    case 'unknown_host':
    case 'no_connection':
    case 'broken_answer':
      return { later: 'Could not be reached' }
    case 'aborted':
      throw error
  }
}

/** Of the file, as its path ends. */
const nameOf = (url: string): string => new URL(url).pathname.split('/').findLast(part => part !== '') ?? 'image'

/**
 * Through the pipeline of every image, unless this user has an equal one: a file imported again changes nothing.
 * Bulk work of staff counts for their room, not for their uploads of the day.
 */
export async function storeFetched(context: StoreContext, owner: Pick<Actor, 'userId'>, file: File) {
  const limiter = { ...context.limiter, take: async () => {} }
  try {
    const known = await findEqual(context, owner, file)
    if (known) return { assetId: known.id }
    const [asset] = await storeImages({ ...context, limiter }, owner, { files: [file], visibility: 'public' })
    return asset ? { assetId: asset.id } : { refused: 'Is no image' }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'INVALID_IMAGE') return { refused: 'Is no image that can be shown: PNG, JPEG, WebP or GIF' }
    if (error.code === 'STORAGE_QUOTA_EXCEEDED') return { refused: 'There is no room left for images of this account' }
    if (error.code === 'TIMEOUT' || error.code === 'OVERLOADED') return { later: 'Could not be decoded in time' }
    throw error
  }
}

async function findEqual(context: StoreContext, { userId }: Pick<Actor, 'userId'>, file: File) {
  const sha256 = await sha256Of(new Uint8Array(await file.arrayBuffer()))
  const equal = await context.readers.assets.listByContent({ ownerId: userId, sha256 }, 1)
  const [known] = equal.filter(asset => asset.visibility === 'public')
  if (!known || !(await isWhole(context, known))) return undefined
  await context.transactIndependently(uow => uow.assets.touch(known.id))
  return known
}
