import { getRouteApi } from '@tanstack/react-router'
import { among } from '../kit/search.ts'
import { View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { Events } from './events.tsx'
import { Posters } from './posters.tsx'
import { Projects } from './projects.tsx'

const route = getRouteApi('/studio/content/$kind')
const kinds = ['projects', 'events', 'posters'] as const
const lists = { projects: Projects, events: Events, posters: Posters }

/** Projects, events or posters of the site. */
export function ContentPage() {
  const { content, frame } = useStudio()
  const kind = among(kinds, route.useParams().kind)
  if (kind === undefined) return <View title={content.unknownKind}>{null}</View>
  const List = lists[kind]
  return (
    <View title={frame[kind]}>
      <List key={kind} />
    </View>
  )
}
