import { router } from './core.ts'

const texts = new WeakMap<object, string>()

/** The router of a resource, with the sentence that OpenAPI and the docs page show about it. */
export function resource<T extends Parameters<typeof router>[0]>(about: string, procedures: T) {
  const built = router(procedures)
  texts.set(built, about)
  return built
}

/** The sentence given to `resource`. @throws Error for a router that was built without one */
export function aboutOf(built: object): string {
  const about = texts.get(built)
  if (about === undefined) throw new Error('A resource has no text: build its router with resource()')
  return about
}
