import { type SelectHTMLAttributes, useRef, useState } from 'react'
import { useStudio } from '../words/words.tsx'
import { SearchBox } from './filters.tsx'

type Option = readonly [value: string, label: string]

interface ChoiceInputProps extends Pick<
  SelectHTMLAttributes<HTMLSelectElement>,
  'id' | 'name' | 'required' | 'aria-describedby' | 'aria-invalid'
> {
  readonly label: string
  readonly options: readonly Option[]
  readonly onFind?: ((text: string | undefined) => void) | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of a list; a list that is longer than what is shown has a search by name above it. */
export function ChoiceInput({ label, options, onFind, value, onChange, ...rest }: ChoiceInputProps) {
  const { kit } = useStudio()
  // The chosen option keeps its name while a search lists others.
  const seen = useRef(new Map<string, string>())
  for (const [each, name] of options) seen.current.set(each, name)
  // A choice ends its search: another box takes the place of the one with the text.
  const [searches, setSearches] = useState(0)
  const choose = (chosen: string) => {
    onChange(chosen)
    if (!onFind) return
    onFind(undefined)
    setSearches(searches + 1)
  }
  const isShown = value === '' || options.some(([each]) => each === value)
  const shown: readonly Option[] = isShown ? options : [[value, seen.current.get(value) ?? value], ...options]
  return (
    <>
      {onFind && <SearchBox key={searches} label={kit.find(label)} value={undefined} onSearch={onFind} />}
      <select {...rest} value={value} onChange={event => choose(event.target.value)}>
        {(!rest.required || value === '') && <option value="">–</option>}
        {shown.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}
