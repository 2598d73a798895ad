import { timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import type { DiagnosisOutput } from '../../schemas/system.ts'

/** The findings of `pnpm ops doctor` for the server that answers. */
export async function diagnoseSystem({ diagnosis, clock }: Needs<'diagnosis' | 'clock'>): Promise<DiagnosisOutput> {
  const findings = await diagnosis.examine()
  return { checkedAt: timestampOf(clock.now()), findings }
}
