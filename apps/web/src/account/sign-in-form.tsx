import { useLogin } from '@atelier/sdk/react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { SendForm } from './send-form.tsx'

interface SignInFormProps {
  /** Where to go on after registering. */
  readonly next?: string | undefined
  readonly onDone?: () => void
}

/** E-mail or username, and the password. */
export function SignInForm({ next, onDone }: SignInFormProps) {
  const { account: words } = useWords()
  const { login } = useLogin()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => login({ ...(name.includes('@') ? { email: name.trim() } : { username: name.trim() }), password }),
    onSuccess: () => onDone?.(),
  })
  return (
    <SendForm
      sending={signIn}
      label={words.signIn}
      isPage
      below={
        <p className="form-links">
          <Link to="/account/forgot">{words.forgot}</Link>
          <span>
            {words.noAccount}{' '}
            <Link to="/account/register" search={next === undefined ? {} : { next }}>
              {words.register}
            </Link>
          </span>
        </p>
      }
    >
      <Field name="username" label={words.login} value={name} onChange={setName} autoComplete="username" isRequired />
      <Field
        name="password"
        type="password"
        label={words.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
    </SendForm>
  )
}
