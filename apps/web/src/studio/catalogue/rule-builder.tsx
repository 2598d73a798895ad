import type { Inputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { useStudio } from '../words/words.tsx'

export type Rule = Inputs['collections']['preview']['rule']

export const hasCondition = (rule: Rule): boolean => Object.values(rule).some(list => list !== undefined)

const namedOptions = (rows: readonly { readonly id: number; readonly name: string }[] | undefined) =>
  rows?.map(({ id, name }) => [id, name] as const) ?? []
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
  const categories = useQuery(q.categories.list.queryOptions({ limit: 100 }))
  const subCategories = useQuery(q.subCategories.list.queryOptions({ limit: 100 }))
  const { data } = useQuery(q.products.list.queryOptions({ limit: 1, facets: ['brand', 'tags'] }))
  return (
    <div className="st-form">
      <p className="st-soft">{catalogue.ruleText}</p>
      <Condition
        legend={frame.categories}
        options={namedOptions(categories.data?.items)}
        chosen={rule.categoryIds}
        onChange={categoryIds => onChange({ ...rule, categoryIds })}
      />
      <Condition
        legend={catalogue.subCategories}
        options={namedOptions(subCategories.data?.items)}
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

interface ConditionProps<T extends string | number> {
  readonly legend: string
  readonly options: readonly (readonly [value: T, label: string])[]
  /** Undefined: the condition is not in the rule. */
  readonly chosen: readonly T[] | undefined
  readonly onChange: (chosen: readonly T[] | undefined) => void
}

function Condition<T extends string | number>({ legend, options, chosen = [], onChange }: ConditionProps<T>) {
  const set = (value: T, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter(each => each !== value)
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="st-groups">
      <legend>{legend}</legend>
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
