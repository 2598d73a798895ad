import type { z } from 'zod'
import { readBody } from '../http/body.ts'
import { isRecord } from '../http/is-record.ts'
import { planTexts } from '../http/coerce.ts'
import type { FormFields } from '../http/form.ts'
import { parseJson } from '../http/json.ts'

export type ReadForm = (request: Request) => Promise<unknown>

/**
 * Plans once how a form is read as an input. Each field is a key of it, texts become what its schema means, and a part
 * named `input` of type `application/json` holds the keys that are no files: so the SDK sends them.
 */
export function planForm(schema: z.core.$ZodType): ReadForm {
  const coerce = planTexts(schema)
  return async request => {
    const body = await readBody(request, { takes: 'multipart' })
    if (body.kind !== 'form') return undefined
    const { base, fields } = await transactIndependently(body.fields)
    return { ...base, ...coerce(fields) }
  }
}

async function transactIndependently({
  input,
  ...fields
}: FormFields): Promise<{ base: Record<string, unknown>; fields: FormFields }> {
  if (!(input instanceof File) || input.type !== 'application/json') {
    return { base: {}, fields: input === undefined ? fields : { ...fields, input } }
  }
  const base = parseJson(new Uint8Array(await input.arrayBuffer()))
  return { base: isRecord(base) ? base : {}, fields }
}
