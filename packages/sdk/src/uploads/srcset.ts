/** The part of an image that a `srcset` is made from: every image of the API has it. */
export interface SizedImage {
  readonly url: string
  readonly width: number
  /** More than one: animated, and the variants are stills. */
  readonly frames: number
  readonly variants: readonly { readonly url: string; readonly width: number }[]
}

/**
 * The `srcset` of an image, from the smallest: the browser takes the one that fits. An animated image has only itself.
 * @example
 * ```ts
 * img.srcset = srcset(project.cover)
 * img.sizes = '(max-width: 600px) 100vw, 600px'
 * ```
 */
export function srcset({ url, width, frames, variants }: SizedImage): string {
  const smaller = frames > 1 ? [] : variants.filter(variant => variant.width < width)
  return [...smaller, { url, width }].map(image => `${image.url} ${image.width}w`).join(', ')
}
