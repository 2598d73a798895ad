import { useLogin } from '@atelier/sdk/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../ui/failure.tsx'
import { FaultForm } from '../ui/fault-form.tsx'
import { Page } from '../ui/page.tsx'
import { FieldInput } from './kit/fields.tsx'
import { useStudio } from './words/words.tsx'

/** Stands in the place of the page one asked for. */
export function SignIn() {
  const { frame } = useStudio()
  const { login } = useLogin()
  const [who, setWho] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => login({ ...(who.includes('@') ? { email: who } : { username: who }), password }),
  })
  return (
    <div className="st">
      <Page title={frame.signIn} className="st-sign-in" heading={<h1>{frame.signInTitle}</h1>}>
        <FaultForm className="st-form" error={error} onSubmit={() => mutate()}>
          <FieldInput
            field={{
              key: 'who',
              name: who.includes('@') ? 'email' : 'username',
              label: frame.who,
              isRequired: true,
              autoComplete: 'username',
            }}
            value={who}
            onChange={setWho}
          />
          <FieldInput
            field={{
              key: 'password',
              label: frame.password,
              kind: 'password',
              isRequired: true,
              autoComplete: 'current-password',
            }}
            value={password}
            onChange={setPassword}
          />
          <Failure error={error} />
          <button type="submit" className="st-button st-main" disabled={isPending}>
            {frame.signIn}
          </button>
        </FaultForm>
      </Page>
    </div>
  )
}
