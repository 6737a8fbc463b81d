import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useText } from '@/shared/i18n/i18n'
import { ProblemText } from './states'
import { ApiProblem } from '@/shared/api/http'

/**
 * Something a person does: says so when it is done, shows the problem when it is not, and refreshes what is on screen.
 */
export function useAction<Input = void, Output = unknown>(
  act: (input: Input) => Promise<Output>,
  {
    done,
    onDone,
    onProblem,
  }: {
    done?: string | ((output: Output) => string)
    onDone?: (output: Output, input: Input) => void
    /** Deals with a problem itself when it answers true. */
    onProblem?: (problem: ApiProblem) => boolean
  } = {},
) {
  const t = useText()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (output, input) => {
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      const text = typeof done === 'function' ? done(output) : done
      if (text) void message.success(text)
      onDone?.(output, input)
    },
    onError: (error) => {
      if (error instanceof ApiProblem && onProblem?.(error)) return
      // Somebody was faster: the page behind the message shows what there is now.
      if (error instanceof ApiProblem && error.code === 'stale-version') {
        void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      }
      modal.error({
        title: error instanceof ApiProblem ? error.title : t('problem.page.title'),
        content: <ProblemText error={error} />,
        okText: t('close'),
      })
    },
  })
}
