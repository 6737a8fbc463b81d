import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * The state of a view in its address, so that a link reopens the same view. Empty values leave the address.
 * A change of filters goes back to the first page.
 */
export function useAddress(): [
  (name: string) => string | undefined,
  (changes: Record<string, string | number | undefined>, options?: { replace?: boolean }) => void,
] {
  const [parameters, setParameters] = useSearchParams()
  const get = useCallback((name: string) => parameters.get(name) ?? undefined, [parameters])
  const set = useCallback(
    (changes: Record<string, string | number | undefined>, options?: { replace?: boolean }) =>
      setParameters((previous) => {
        const next = new URLSearchParams(previous)
        if (!('page' in changes)) next.delete('page')
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, String(value))
        }
        return next
      }, options),
    [setParameters],
  )
  return [get, set]
}
