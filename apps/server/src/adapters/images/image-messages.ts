import type { ImageFault, ImageFormat, ProcessedImage } from '@atelier/domain/assets'

/** A request of the server to its image process. */
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

/** The answer of the image process. */
export type ImageAnswer = { readonly id: number } & ImageResult
