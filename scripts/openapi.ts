import { writeFileSync } from 'node:fs'
import { openapiDocument } from '../apps/server/src/rest/openapi/document.ts'
writeFileSync(
  'apps/server/openapi.json',
  JSON.stringify(openapiDocument({ publicUrl: 'https://atelier.example', version: '0.1.0' }), null, 2) + '\n',
)
