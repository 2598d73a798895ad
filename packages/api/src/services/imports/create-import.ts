import { type Actor, AppError } from '@atelier/domain'
import { partsOf, uploadPrefixOf } from '@atelier/domain/assets'
import { type Import, type ImportFile, type ImportFormat, importFormats, importLimits } from '@atelier/domain/imports'
import type { CreateImportInput } from '../../schemas/imports.ts'
import type { Needs } from '../../app-services.ts'
import { openUpload } from '../assets/open-upload.ts'
import { recordChange } from '../internal/record-change.ts'
import { storeImportFile } from './read-import-file.ts'

type CreateTools = Needs<'transact' | 'objects' | 'uploadTickets' | 'secrets' | 'clock'>

/** Takes a file in; a job does the rest. @throws NOT_FOUND, RULE_VIOLATED, NOT_CONFIGURED, STORAGE_UNAVAILABLE */
export async function createImport(context: CreateTools, actor: Actor, input: CreateImportInput): Promise<Import> {
  if (!context.objects.isConfigured) throw new AppError('NOT_CONFIGURED', { feature: 'imports' })
  const file = fileOf(context, actor, input)
  const format = input.format ?? formatOf(file.name)
  if (input.file) await storeImportFile(context.objects, file, new Uint8Array(await input.file.arrayBuffer()))
  else await requireWhole(context, file)
  const { kind, mode, dryRun, decimal = null } = input
  return context.transact(async uow => {
    const created = await uow.imports.insert({ kind, format, mode, dryRun, decimal, file, requestedBy: actor.userId })
    await uow.jobs.enqueue('imports.run', { importId: created.id })
    const after = { kind, mode, dryRun, decimal, fileName: file.name, fileBytes: file.bytes }
    const change = { before: null, after, about: { importId: created.id } }
    await recordChange(uow, actor, { action: 'import.created', subjectUserId: null, ...change })
    return created
  })
}

function fileOf(context: CreateTools, actor: Actor, { uploadId: sealed, file }: CreateImportInput): ImportFile {
  if (sealed !== undefined) {
    const { userId, id: uploadId, name, bytes } = openUpload(context, actor, sealed)
    return { userId, uploadId, name, bytes }
  }
  if (!file || file.size === 0)
    throw new AppError('INVALID_INPUT', { issues: [{ path: 'file', code: 'required', message: "'file' is required" }] })
  const uploadId = context.secrets.create().token
  // The end of a long name stays, because its extension decides the format.
  const name = file.name.slice(-importLimits.nameLength)
  return { userId: actor.userId, uploadId, name, bytes: file.size }
}

/** @throws RULE_VIOLATED while a part is missing */
async function requireWhole({ objects }: Needs<'objects'>, { userId, uploadId: id, bytes }: ImportFile): Promise<void> {
  const list = await objects.list(uploadPrefixOf({ userId, id }))
  const sizes = new Map(list.objects.map(object => [object.key, object.bytes]))
  if (partsOf({ userId, id, bytes }).every(part => sizes.get(part.key) === part.bytes)) return
  throw new AppError('RULE_VIOLATED', { rule: 'upload_is_whole', fields: ['uploadId'] })
}

/** @throws INVALID_INPUT for a name with another ending */
function formatOf(name: string): ImportFormat {
  const format = importFormats.find(ending => name.toLowerCase().endsWith(`.${ending}`))
  if (format) return format
  const message = "'format' must be csv or xlsx, because the file name ends in neither"
  throw new AppError('INVALID_INPUT', { issues: [{ path: 'format', code: 'required', message }] })
}
