import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from '../text/locale.tsx'
import { Button, IconButton } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { topDialog, watchDialogs } from './openDialogs.ts'
import './Toast.css'

export interface Toast {
  message: string
  tone?: 'info' | 'success' | 'error'
  /** One thing that can be done about it, for example undo. */
  action?: { label: string; run: () => void }
}

interface ShownToast extends Toast {
  key: number
}

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Long enough to read and reach; toasts with an action or an error stay until closed (WCAG 2.2.1). */
const staysFor = 6000

/** Holds the short messages of the application in one live region, which moves into the dialog that is open. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const last = useRef(0)
  const { say } = useLocale()
  const dialog = useSyncExternalStore(watchDialogs, topDialog)
  const close = useCallback((key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key)), [])
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1
      const key = last.current
      setToasts((shown) => [...shown.slice(-2), { ...toast, key }])
      if (!toast.action && toast.tone !== 'error') setTimeout(() => close(key), staysFor)
    },
    [close],
  )
  const region = useMemo(
    () => (
      <section className="toasts" aria-live="polite" aria-label={say('messages')}>
        {toasts.map((toast) => (
          <div key={toast.key} className={`toast toast-${toast.tone ?? 'info'}`}>
            <Icon name={toast.tone === 'error' ? 'alert' : toast.tone === 'success' ? 'check' : 'info'} />
            <span>{toast.message}</span>
            {toast.action && (
              <Button
                small
                onClick={() => {
                  toast.action?.run()
                  close(toast.key)
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton icon="close" label={say('close')} onClick={() => close(toast.key)} />
          </div>
        ))}
      </section>
    ),
    [toasts, say, close],
  )
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(region, dialog ?? document.body)}
    </ToastContext>
  )
}

export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext)
