import { type Asset, createClient, type Import, type Outputs, safe, srcset } from '@atelier/sdk'
import { expectTypeOf } from 'vitest'

const api = createClient({ url: 'http://localhost:3000' })

export async function compiles(file: File, files: FileList) {
  const asset = await api.assets.upload(file)
  expectTypeOf(asset).toEqualTypeOf<Asset>()
  expectTypeOf<Asset>().toEqualTypeOf<Outputs['assets']['complete']>()
  const assets = await api.assets.upload([...files], {
    via: 'presigned',
    visibility: 'private',
    onProgress: percent => expectTypeOf(percent).toEqualTypeOf<number>(),
    signal: AbortSignal.timeout(1),
  })
  expectTypeOf(assets).toEqualTypeOf<readonly Asset[]>()
  await api.assets.upload(file, { via: 'presigned', resume: undefined, onStart: id => id.length })
  expectTypeOf(srcset(asset)).toEqualTypeOf<string>()
  expectTypeOf(api.assets.srcset).toEqualTypeOf<typeof srcset>()
  // The procedures stand beside it.
  await api.assets.list.query({})

  const [, error] = await safe(api.assets.upload(file))
  if (error?.code === 'INVALID_IMAGE') expectTypeOf(error.details.files[0]?.index).toEqualTypeOf<number | undefined>()
  if (error?.code === 'STORAGE_QUOTA_EXCEEDED') expectTypeOf(error.details.limitBytes).toEqualTypeOf<number>()
  // @ts-expect-error an upload declares no such code
  if (error?.code === 'VERSION_CONFLICT') return
}

export async function compilesImports(file: File) {
  const begun = await api.imports.upload(file, { kind: 'products', onProgress: percent => percent.toFixed() })
  expectTypeOf(begun).toEqualTypeOf<Import>()
  const [, error] = await safe(api.imports.upload(file, { kind: 'offers', decimal: 'comma', mode: 'rows' }))
  if (error?.code === 'RULE_VIOLATED') expectTypeOf(error.details).toHaveProperty('rule')
  // @ts-expect-error an import declares no such code
  if (error?.code === 'VERSION_CONFLICT') return
}

export async function mustFail(file: File) {
  // @ts-expect-error the kind of the rows is not left out
  await api.imports.upload(file, {})
  // @ts-expect-error a blob has no name, which says the format
  await api.imports.upload(new Blob(), { kind: 'products' })
  // @ts-expect-error a path is no file
  await api.assets.upload('/tmp/lamp.jpg')
  // @ts-expect-error there are two ways
  await api.assets.upload(file, { via: 'ftp' })
  // @ts-expect-error a list is not resumed
  await api.assets.upload([file], { resume: 'u' })
  // @ts-expect-error an id is no image
  srcset({ id: 7 })
}
