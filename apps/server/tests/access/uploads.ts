import { oneself, type ProcedureRows, type World } from './_row.ts'

const wanted = { name: 'lamp.jpg', type: 'image/jpeg', bytes: 700_000 }
const createUpload = async ({ backend, owner }: World) => {
  const { uploadId } = await backend.as(owner.accessToken).assets.presign(wanted)
  return { uploadId }
}
/** An upload is open to its sender alone, staff included. */
const owner = ['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'] as const

export const uploadsRows: ProcedureRows = {
  'assets.presign': { input: () => wanted, answers: oneself },
  'assets.resume': { input: createUpload, answers: owner },
  'assets.complete': { input: createUpload, answers: owner },
  'assets.abort': { input: createUpload, answers: owner },
}
