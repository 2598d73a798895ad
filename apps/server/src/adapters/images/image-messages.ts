import type { ImageFault, ImageFormat, ProcessedImage } from '@atelier/domain/assets'

/** What the server asks of its image process. */
export interface ImageRequest {
  readonly id: number
  readonly work: 'inspect' | 'process'
  readonly bytes: Uint8Array
}

export type ImageResult =
  | { readonly format: ImageFormat }
  | { readonly image: ProcessedImage }
  | { readonly refused: ImageFault }
  | { readonly late: true }

/** What the image process answers. */
export type ImageAnswer = { readonly id: number } & ImageResult
