import type { Outputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { type Locale, locales } from '../../i18n/locale.ts'
import { Failure } from '../../ui/failure.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { Filters } from '../kit/filters.tsx'
import { among } from '../kit/search.ts'
import { Table } from '../kit/table.tsx'
import { Panel, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/mails')
type Template = Outputs['mailTemplates']['get']['template']

/** Every mail that the shop sends, and one of them as its reader sees it. */
export function MailsPage() {
  const { frame, system } = useStudio()
  const { locale: own } = useLanguage()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const locale = among(locales, search.locale) ?? own
  const { data, error } = useQuery(q.mailTemplates.list.queryOptions({ locale }))
  const chosen = data?.items.find(({ template }) => template === search.template)
  return (
    <View title={frame.mails} error={error}>
      <p className="st-soft">{system.mailsText}</p>
      <Filters>
        <FieldInput
          field={{
            key: 'locale',
            label: system.mailLanguage,
            kind: 'choice',
            isRequired: true,
            options: Object.entries(system.languages),
          }}
          value={locale}
          onChange={value => void navigate({ search: { ...search, locale: value }, replace: true })}
        />
      </Filters>
      <Table
        label={frame.mails}
        rows={data?.items}
        keyOf={({ template }) => template}
        columns={[
          {
            head: system.mail,
            cell: ({ template }) => (
              <Link to="." search={{ ...search, template }} className="st-strong">
                {system.mails[template]}
              </Link>
            ),
          },
          { head: system.subject, cell: ({ subject }) => subject },
        ]}
      />
      {chosen && <Preview key={chosen.template} template={chosen.template} locale={locale} />}
    </View>
  )
}

/** A mail in a sandboxed frame: it runs no script and loads nothing. */
function Preview({ template, locale }: { readonly template: Template; readonly locale: Locale }) {
  const { system } = useStudio()
  const { data, error } = useQuery(q.mailTemplates.get.queryOptions({ template, locale }))
  return (
    <Panel title={`${system.preview}: ${system.mails[template]}`}>
      <Failure error={error} />
      {data && (
        <>
          <p className="st-strong">{data.subject}</p>
          <iframe title={data.subject} sandbox="" srcDoc={data.html} className="st-mail" />
          <h3>{system.plainText}</h3>
          <pre className="st-code st-break" tabIndex={0} role="region" aria-label={system.plainText}>
            {data.text}
          </pre>
        </>
      )}
    </Panel>
  )
}
