import type { UsedUpload } from '@atelier/sdk/react'
import type { ReactNode } from 'react'
import type { Fault } from '../../ui/faults.ts'
import { useStudio } from '../words/words.tsx'

interface DropBoxProps {
  readonly uploading: Pick<UsedUpload, 'upload' | 'status' | 'percent' | 'dropProps'>
  /** The button that opens the dialog for files. */
  readonly choose: string
  readonly isMultiple?: boolean
  /** What its input says of a fault. */
  readonly input?: Fault['input']
  /** What stands above the button. */
  readonly children: ReactNode
  /** What stands below it. */
  readonly action?: ReactNode
}

/** Takes images that are dropped or chosen, and shows how far their upload is. */
export function DropBox({ uploading, choose, isMultiple = false, input = {}, children, action }: DropBoxProps) {
  const { catalogue } = useStudio()
  const { upload, status, percent, dropProps } = uploading
  return (
    <div className="st-drop" {...dropProps}>
      {children}
      <label className="st-button">
        {choose}
        <input
          {...input}
          className="st-hidden"
          type="file"
          accept="image/*"
          multiple={isMultiple}
          onChange={event => upload(event.target.files)}
        />
      </label>
      {action}
      {status === 'uploading' && (
        <progress max={100} value={percent} aria-label={catalogue.uploading}>
          {percent}
        </progress>
      )}
    </div>
  )
}
