import { useEffect, useState } from 'react'

interface CheckProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** How much is behind it. */
  readonly count?: number
}

/** A check box whose state is kept elsewhere, such as in the address: it answers at once, and follows what is kept. */
export function Check({ label, isChecked, onChange, count }: CheckProps) {
  const [shown, setShown] = useState(isChecked)
  useEffect(() => setShown(isChecked), [isChecked])
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={shown}
        onChange={({ target }) => {
          setShown(target.checked)
          onChange(target.checked)
        }}
      />
      <span>{label}</span>
      {count !== undefined && <span className="quiet">{count}</span>}
    </label>
  )
}
