import type { Me } from '@atelier/sdk'
import { useLogin } from '@atelier/sdk/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { FaultForm } from '../ui/fault-form.tsx'
import { Field } from '../ui/fields.tsx'
import { AccountFrame } from './account-frame.tsx'

/** What others see of the user. */
export function ProfilePage() {
  const { account: words } = useWords()
  const { isSignedIn } = useLogin()
  const { data: me, error } = useQuery({ ...q.accounts.me.queryOptions(), enabled: isSignedIn })
  return (
    <AccountFrame title={words.profile}>
      <Failure error={error} />
      {me && <ProfileForm key={me.version} me={me} />}
    </AccountFrame>
  )
}

function ProfileForm({ me }: { readonly me: Me }) {
  const { account: words, common } = useWords()
  const cache = useQueryClient()
  const [draft, setDraft] = useState({ username: me.user.username, location: me.user.location, about: me.about })
  const save = useMutation({
    mutationFn: () => api.accounts.updateMe.mutate({ ...draft, ifVersion: me.version }),
    onSuccess: saved => cache.setQueryData(q.accounts.me.key(), saved),
  })
  return (
    <FaultForm className="form panel" error={save.error} onSubmit={() => save.mutate()}>
      <Field
        name="username"
        label={words.username}
        hint={words.usernameHint}
        value={draft.username}
        onChange={username => setDraft({ ...draft, username })}
        isRequired
      />
      <Field
        name="location"
        label={words.location}
        value={draft.location}
        onChange={location => setDraft({ ...draft, location })}
      />
      <Field
        name="about"
        label={words.about}
        value={draft.about}
        onChange={about => setDraft({ ...draft, about })}
        isLong
      />
      <Failure error={save.error} />
      <button className="button" disabled={save.isPending}>
        {common.save}
      </button>
    </FaultForm>
  )
}
