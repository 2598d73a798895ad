import { appRouter } from '@atelier/api'
import { expect, it } from 'vitest'
import { procedureOf } from '../http/procedures.ts'
import { planAnswer } from './answer.ts'
import { routes } from './v1/index.ts'

it.each(['http://localhost:8081', 'https://api.example'])('puts %s before the path of Location', publicUrl => {
  const route = routes.find(each => each.procedure === 'categories.create')
  if (!route) throw new Error('no route')
  const { meta } = procedureOf(appRouter, route.procedure)
  const { finish } = planAnswer(route, { meta, type: 'mutation' }, publicUrl)
  expect(finish({ id: 7 }, publicUrl).headers['location']).toBe(`${publicUrl}/v1/categories/7`)
})
