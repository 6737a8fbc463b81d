import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ApiProblem } from '@/shared/api/http'
import { switchLanguage } from '@/shared/i18n/i18n'
import { ProblemText } from './states'

test('in English a Chinese reason is announced, and an English one is not', () => {
  switchLanguage('en')
  const { rerender } = render(<ProblemText error={new ApiProblem(409, { title: 'x', detail: '该职权已停止行使' })} />)
  expect(screen.getByText('Details are given in Chinese.')).toBeTruthy()
  rerender(<ProblemText error={new ApiProblem(409, { title: 'x', detail: 'Reload' })} />)
  expect(screen.queryByText('Details are given in Chinese.')).toBeNull()
  switchLanguage('zh-CN')
})
