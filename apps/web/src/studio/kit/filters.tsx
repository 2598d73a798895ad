import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStudio } from '../words/words.tsx'

interface SearchBoxProps {
  readonly label: string
  readonly value: string | undefined
  readonly onSearch: (value: string | undefined) => void
}

const typingMs = 250

/** Searches while one types; the address changes once typing pauses. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const router = useRouter()
  useEffect(() => setTyped(value ?? ''), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    const { pathname } = router.latestLocation
    timer.current = setTimeout(() => {
      // A result was opened meanwhile: its page may still be loading, and must not be left for the list.
      if (router.latestLocation.pathname === pathname) onSearch(text.trim() === '' ? undefined : text.trim())
    }, typingMs)
  }
  return (
    <label className="st-search">
      <span className="st-hidden">{label}</span>
      <input type="search" value={typed} placeholder={label} onChange={event => change(event.target.value)} />
    </label>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly options: Readonly<Record<T, string>>
  readonly onChoose: (value: T | undefined) => void
}

/** One of a few values, or all. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const { kit } = useStudio()
  const keys = Object.keys(options)
  const isKey = (key: string): key is T => keys.includes(key)
  return (
    <label className="st-choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={event => onChoose(isKey(event.target.value) ? event.target.value : undefined)}
      >
        <option value="">{kit.all}</option>
        {keys.filter(isKey).map(key => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

export const Switch = ({ label, isOn, onChange }: SwitchProps) => (
  <label className="st-switch">
    <input type="checkbox" checked={isOn} onChange={event => onChange(event.target.checked)} />
    <span>{label}</span>
  </label>
)

export const Filters = ({ children }: { readonly children: ReactNode }) => (
  <div role="search" className="st-filters">
    {children}
  </div>
)
