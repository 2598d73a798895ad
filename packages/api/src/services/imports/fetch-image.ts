import { type Actor, AppError, OutsideFailure, type OutsideHttp, type OutsideUrlFault } from '@atelier/domain'
import { imageLimits } from '@atelier/domain/assets'
import { imageReason, type ImageReason, type ImageReasonCode } from '@atelier/domain/imports'
import { sha256Of } from '../assets/read-images.ts'
import { isWhole } from '../assets/repair-images.ts'
import { storeImages, type StoreContext } from '../assets/store-images.ts'

/** What a URL came to. `later`: what was in the way may pass. */
type FetchedImage = { readonly file: File } | Failed
type Failed = { readonly refused: ImageReason } | { readonly later: ImageReason }

const maxRedirects = 3

const urlFaults: Readonly<Record<OutsideUrlFault, ImageReasonCode>> = {
  form: 'image_url_malformed',
  scheme: 'image_url_scheme',
  credentials: 'image_url_credentials',
  port: 'image_url_port',
  address: 'image_address_not_public',
}

/** Asks for an image where strangers say one is. Each hop of a redirect is judged as the first. */
export async function fetchImage(outside: OutsideHttp, url: string, signal: AbortSignal): Promise<FetchedImage> {
  let at = url
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const fault = outside.faultOf(at)
    if (fault) return { refused: imageReason(urlFaults[fault], url) }
    const answer = await ask(outside, at, signal)
    if (answer instanceof OutsideFailure) return failed(answer, url)
    const { status, location, body } = answer
    if (status === 200) return { file: new File([Uint8Array.from(body)], nameOf(at)) }
    const why = { code: 'image_status', details: { url, status } } as const
    if (status === 429 || status >= 500) return { later: why }
    if (![301, 302, 303, 307, 308].includes(status)) return { refused: why }
    if (!URL.canParse(location, at)) return { refused: imageReason('image_redirect_malformed', url) }
    at = new URL(location, at).href
  }
  return { refused: { code: 'image_redirects', details: { url, max: maxRedirects } } }
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
    return error
  }
}

/** @throws the error of a canceled request */
function failed(error: OutsideFailure, url: string): Failed {
  switch (error.kind) {
    case 'refused_url':
    case 'refused_address':
      return { refused: imageReason(urlFaults.address, url) }
    case 'too_large':
      return { refused: { code: 'image_too_large', details: { url, maxBytes: imageLimits.fileBytes } } }
    case 'tls':
      return { refused: imageReason('image_certificate', url) }
    case 'timeout':
      return { later: imageReason('image_timeout', url) }
    case 'unknown_host':
    case 'no_connection':
    case 'broken_answer':
      return { later: imageReason('image_unreachable', url) }
    case 'aborted':
      throw error
  }
}

/** Of the file, as its path ends. */
const nameOf = (url: string): string => new URL(url).pathname.split('/').findLast(part => part !== '') ?? 'image'

export interface FetchedFile {
  /** As the row has it. */
  readonly url: string
  readonly file: File
}

/**
 * Through the pipeline of every image, unless this user has an equal one: a file imported again changes nothing.
 * Bulk work of staff counts for their room, not for their uploads of the day.
 */
export async function storeFetched(
  context: StoreContext,
  owner: Pick<Actor, 'userId'>,
  { url, file }: FetchedFile,
): Promise<{ readonly assetId: number } | Failed> {
  const limiter = { ...context.limiter, take: async () => {} }
  try {
    const known = await findEqual(context, owner, file)
    if (known) return { assetId: known.id }
    const [asset] = await storeImages({ ...context, limiter }, owner, { files: [file], visibility: 'public' })
    return asset ? { assetId: asset.id } : { refused: imageReason('image_unreadable', url) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'INVALID_IMAGE') return { refused: imageReason('image_unreadable', url) }
    if (error.code === 'STORAGE_QUOTA_EXCEEDED') return { refused: imageReason('image_without_room', url) }
    if (error.code === 'TIMEOUT' || error.code === 'OVERLOADED')
      return { later: imageReason('image_not_decoded_in_time', url) }
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
