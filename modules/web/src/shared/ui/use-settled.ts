import { useEffect, useState } from 'react'

/** Follows a value once it has rested a moment: what is typed is looked for when the typing pauses. */
export function useSettled<T>(value: T, pause = 250): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
