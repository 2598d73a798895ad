import type { Image } from '@atelier/sdk'
import { useUpload } from '@atelier/sdk/react'
import { useId } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { FaultText } from '../../ui/fault-text.tsx'
import type { Fault } from '../../ui/faults.ts'
import { useStudio } from '../words/words.tsx'
import { DropBox } from './drop-box.tsx'

/** An image as the text that a form holds: its id, and the URL of its smallest size. */
export const imageText = (image: Pick<Image, 'id' | 'url' | 'variants'> | null): string =>
  image === null ? '' : `${image.id} ${image.variants[0]?.url ?? image.url}`
/** The id that such a text holds; null: no image. */
export const imageIdOf = (text: string): number | null => (text === '' ? null : Number(text.split(' ', 1)[0]))

interface ImageThumbProps {
  readonly value: string
  readonly alt: string
}

/** The image that such a text holds. */
export const ImageThumb = ({ value, alt }: ImageThumbProps) => (
  <img src={value.split(' ')[1]} alt={alt} className="st-thumb" />
)

interface ImageInputProps {
  readonly label: string
  readonly fault: Fault
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One image of a record: dropped or chosen, and uploaded at once. The record holds it once that is saved. */
export function ImageInput({ label, fault, value, onChange }: ImageInputProps) {
  const { catalogue } = useStudio()
  const id = useId()
  const uploading = useUpload({ onDone: ([asset]) => asset && onChange(imageText(asset)) })
  const remove = (
    <button type="button" className="st-button st-quiet" onClick={() => onChange('')}>
      {catalogue.removeImage}
    </button>
  )
  return (
    <div role="group" aria-labelledby={id} className="st-field st-wide">
      <span id={id}>{label}</span>
      <DropBox uploading={uploading} choose={catalogue.chooseOne} input={fault.input} action={value !== '' && remove}>
        {value === '' ? <span className="st-soft">{catalogue.dropOne}</span> : <ImageThumb value={value} alt="" />}
      </DropBox>
      <FaultText fault={fault} />
      <Failure error={uploading.error} />
    </div>
  )
}
