import '@fontsource-variable/noto-sans-sc'
import { createRoot } from 'react-dom/client'
import { signIn } from '@/shared/auth/session'
import { language } from '@/shared/i18n/i18n'
import { Providers, StartFailure } from './providers'
import { Console } from './routes'
import './console.css'

document.documentElement.lang = language()
const ground = document.getElementById('root')
if (!ground) throw new Error('index.html has no #root')
const root = createRoot(ground)

signIn()
  .then(() =>
    root.render(
      <Providers>
        <Console />
      </Providers>,
    ),
  )
  .catch((error: unknown) =>
    root.render(
      <Providers>
        <StartFailure error={error} />
      </Providers>,
    ),
  )
