import { AtelierProvider } from '@atelier/sdk/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { api, queryClient } from './client.ts'
import { loadFailureWords } from './i18n/failure-words.ts'
import { currentLocale } from './i18n/locale.ts'
import { LanguageProvider, loadWords } from './i18n/words.tsx'
import { router } from './router.tsx'
import './styles/index.css'

// A page that needs no login is drawn without waiting for the answer.
void api.$login.resume().catch(() => false)

// The code and the data of the page load in parallel with the words.
void router.load()
const words = await loadWords(currentLocale())
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider first={words}>
      <AtelierProvider client={api}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AtelierProvider>
    </LanguageProvider>
  </StrictMode>,
)

// The words must be there before the network fails: afterwards they cannot be loaded.
setTimeout(() => void loadFailureWords(currentLocale()), 5_000)
