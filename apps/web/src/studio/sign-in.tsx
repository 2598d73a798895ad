import { useLogin } from '@atelier/sdk/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Failure } from '../ui/failure.tsx'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <div className="st">
      <Page title={frame.signIn} className="st-sign-in" heading={<h1>{frame.signInTitle}</h1>}>
        <form className="st-form" onSubmit={submit}>
          <FieldInput
            field={{ key: 'who', label: frame.who, isRequired: true, autoComplete: 'username' }}
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
        </form>
      </Page>
    </div>
  )
}
