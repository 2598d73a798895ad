import type { Inputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { q } from '../../client.ts'
import { SearchBox } from '../kit/filters.tsx'
import { useStudio } from '../words/words.tsx'
import { type Place, useNames, usePlaces } from './places.ts'

export type Rule = Inputs['collections']['preview']['rule']

export const hasCondition = (rule: Rule): boolean => Object.values(rule).some(list => list !== undefined)

/** What is chosen stays to be seen, also when no product has it any more. */
const countedOptions = (
  facet: readonly { readonly value: string; readonly count: number }[] | undefined,
  chosen: readonly string[] | undefined,
) => {
  const known = facet?.map(({ value, count }) => [value, `${value} (${count})`] as const) ?? []
  const gone = chosen?.filter(value => !known.some(([each]) => each === value)) ?? []
  return [...known, ...gone.map(value => [value, value] as const)]
}

interface RuleBuilderProps {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
}

/** Conditions that hold together; of each, any of what is chosen. */
export function RuleBuilder({ rule, onChange }: RuleBuilderProps) {
  const { catalogue, frame } = useStudio()
  const { data } = useQuery(q.products.list.queryOptions({ limit: 1, facets: ['brand', 'tags'] }))
  return (
    <div className="st-form">
      <p className="st-soft">{catalogue.ruleText}</p>
      <PlaceCondition
        place="categories"
        legend={frame.categories}
        chosen={rule.categoryIds}
        onChange={categoryIds => onChange({ ...rule, categoryIds })}
      />
      <PlaceCondition
        place="subCategories"
        legend={catalogue.subCategories}
        chosen={rule.subCategoryIds}
        onChange={subCategoryIds => onChange({ ...rule, subCategoryIds })}
      />
      <Condition
        legend={catalogue.tags}
        options={countedOptions(data?.facets?.tags, rule.tags)}
        chosen={rule.tags}
        onChange={tags => onChange({ ...rule, tags })}
      />
      <Condition
        legend={catalogue.brand}
        options={countedOptions(data?.facets?.brand, rule.brands)}
        chosen={rule.brands}
        onChange={brands => onChange({ ...rule, brands })}
      />
    </div>
  )
}

interface PlaceConditionProps extends Pick<ConditionProps<number>, 'legend' | 'chosen' | 'onChange'> {
  readonly place: Place
}

/** A condition on the place of a product. What is chosen comes first; a search finds places that are not listed. */
function PlaceCondition({ place, legend, chosen = [], onChange }: PlaceConditionProps) {
  const { kit } = useStudio()
  const { places, text, onFind } = usePlaces(place)
  const names = useNames(
    place,
    chosen.filter(id => !places.some(([each]) => each === id)),
  )
  return (
    <Condition
      legend={legend}
      options={[...names, ...places]}
      chosen={chosen.length === 0 ? undefined : chosen}
      onChange={onChange}
      search={onFind && <SearchBox label={kit.find(legend)} value={text} onSearch={onFind} />}
    />
  )
}

interface ConditionProps<T extends string | number> {
  readonly legend: string
  readonly options: readonly (readonly [value: T, label: string])[]
  /** Undefined: the condition is not in the rule. */
  readonly chosen: readonly T[] | undefined
  readonly onChange: (chosen: readonly T[] | undefined) => void
  readonly search?: ReactNode
}

function Condition<T extends string | number>({ legend, options, chosen = [], onChange, search }: ConditionProps<T>) {
  const set = (value: T, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter(each => each !== value)
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="st-groups">
      <legend>{legend}</legend>
      {search}
      <div className="st-groups-box">
        {options.map(([value, label]) => (
          <label key={value} className="st-switch">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => set(value, target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
