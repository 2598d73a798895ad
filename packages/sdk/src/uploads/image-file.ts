import { imageFormatOf, imageLimits, mediaTypeOf } from '@atelier/domain/assets'
import { AtelierError, type DetailsOf } from '../errors.ts'

type FileFaults = DetailsOf<'INVALID_IMAGE'>['files']

/** An inspected file: its type comes from its first bytes, not from its name. */
export interface ImageFile {
  readonly file: Blob
  readonly name: string
  readonly type: string
}

const headBytes = 16

/** Refuses here what the server would refuse anyway, before a byte is sent. @throws INVALID_IMAGE, with the server's own reasons */
export async function imageFiles(files: readonly Blob[]): Promise<readonly ImageFile[]> {
  if (files.length === 0) throw refusal([{ index: 0, reason: 'missing' }])
  if (files.length > imageLimits.filesPerRequest) {
    throw refusal([], `At most ${imageLimits.filesPerRequest} image files per request`)
  }
  const looked = await Promise.all(files.map(look))
  const faults = looked.flatMap((one, index) => (typeof one === 'string' ? [{ index, reason: one }] : []))
  if (faults.length > 0) throw refusal(faults)
  return looked.filter(one => typeof one !== 'string')
}

async function look(file: Blob): Promise<ImageFile | 'empty' | 'size' | 'type'> {
  if (file.size === 0) return 'empty'
  if (file.size > imageLimits.fileBytes) return 'size'
  const format = imageFormatOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
  if (!format) return 'type'
  return { file, name: 'name' in file ? String(file.name) : '', type: mediaTypeOf(format) }
}

const refusal = (files: FileFaults, message = 'One or more image files are not valid') =>
  new AtelierError('INVALID_IMAGE', { message, details: { files } })
