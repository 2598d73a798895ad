import { createElement, type ImgHTMLAttributes, type ReactElement, useMemo, useState } from 'react'
import { thumbHashToDataURL } from 'thumbhash'
import { type SizedImage, srcset } from '../index.ts'

export interface PictureProps extends Omit<ImgHTMLAttributes<HTMLImageElement>, 'src' | 'srcSet' | 'width' | 'height'> {
  /** Any image that the API answers with. */
  readonly image: SizedImage & { readonly height: number; readonly thumbhash: string }
  readonly alt: string
}

/**
 * An image with its smaller variants, and its blurred placeholder until it is there.
 * @example
 * ```tsx
 * <Picture image={project.cover} alt="Oak lamp" sizes="(max-width: 40rem) 100vw, 40rem" />
 * ```
 */
export function Picture({ image, alt, style, onLoad, ...rest }: PictureProps): ReactElement {
  const [isLoaded, setLoaded] = useState(false)
  const placeholder = useMemo(() => placeholderOf(image.thumbhash), [image.thumbhash])
  const blurred =
    isLoaded || placeholder === undefined ? {} : { backgroundImage: `url(${placeholder})`, backgroundSize: 'cover' }
  return createElement<ImgHTMLAttributes<HTMLImageElement>, HTMLImageElement>('img', {
    loading: 'lazy',
    decoding: 'async',
    ...rest,
    alt,
    src: image.url,
    srcSet: srcset(image),
    width: image.width,
    height: image.height,
    style: { ...blurred, ...style },
    onLoad: event => {
      setLoaded(true)
      onLoad?.(event)
    },
  })
}

/** Undefined for an image without a hash. */
function placeholderOf(thumbhash: string): string | undefined {
  if (thumbhash === '') return undefined
  return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), character => character.charCodeAt(0)))
}
