import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './parts/tokens.css'
import './parts/base.css'
import './pages/frame.css'
import './pages/lists.css'
import './pages/answer.css'
import { applyTheme, storedTheme, ToastProvider } from './parts/index.ts'
import { queryClient } from './queries.ts'
import { router } from './router.tsx'
import { ReaderLanguage } from './text/readerLanguage.tsx'

applyTheme(storedTheme())
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ReaderLanguage>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </ReaderLanguage>
      </QueryClientProvider>
    </StrictMode>,
  )
