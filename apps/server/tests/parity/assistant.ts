import { post, type Call } from './_call.ts'

const at = '/v1/assistant'
const chair = { name: 'Chair', fields: { 'seat height': '45 cm' } }

/** These houses have no assistant; what it answers is seen in `rest/assistant.test.ts`. */
export const assistantCalls: readonly Call[] = [
  {
    procedure: 'assistant.altText',
    by: 'ana',
    input: { assetId: 999 },
    http: post(`${at}/images/999/alt-text`, {}),
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'assistant.summary',
    by: 'boss',
    input: { projectId: 999 },
    http: post(`${at}/projects/999/summary`, {}),
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'assistant.tags',
    by: 'boss',
    input: { projectId: 999 },
    http: post(`${at}/projects/999/tags`, {}),
    refused: 'NOT_FOUND',
  },
  {
    procedure: 'assistant.description',
    by: 'eve',
    input: chair,
    http: post(`${at}/products/description`, chair),
    refused: 'NOT_CONFIGURED',
  },
]
