import { timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import type { DiagnosisOutput } from '../../schemas/system.ts'

/** What `pnpm ops doctor` says, of the server that answers. */
export async function diagnoseSystem({ diagnosis, clock }: Needs<'diagnosis' | 'clock'>): Promise<DiagnosisOutput> {
  const findings = await diagnosis.examine()
  return { checkedAt: timestampOf(clock.now()), findings }
}
