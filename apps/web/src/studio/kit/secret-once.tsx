import { useState } from 'react'
import { useStudio } from '../words/words.tsx'

interface SecretOnceProps {
  readonly label: string
  readonly secret: string
  readonly onDone: () => void
}

/** A secret that no later answer holds: to be copied now. */
export function SecretOnce({ label, secret, onDone }: SecretOnceProps) {
  const { system } = useStudio()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div className="st-form">
      <p className="st-note" role="status">
        {system.once}
      </p>
      <label className="st-field">
        <span>{label}</span>
        <input readOnly value={secret} onFocus={({ target }) => target.select()} />
      </label>
      <div className="st-form-end">
        <button type="button" className="st-button" onClick={() => void copy()}>
          {isCopied ? system.copied : system.copy}
        </button>
        <button type="button" className="st-button st-main" onClick={onDone}>
          {system.stored}
        </button>
      </div>
    </div>
  )
}
