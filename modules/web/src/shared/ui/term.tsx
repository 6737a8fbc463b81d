import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '@/shared/i18n/i18n'

/** A word that is not obvious, with a bubble that explains it and quotes its source. */
export function Term({ children, help }: { children: ReactNode; help: string }) {
  const t = useText()
  return (
    <span className="term">
      {children}
      <Tooltip title={help} trigger={['hover', 'focus', 'click']}>
        <Button
          type="text"
          size="small"
          className="term-help"
          icon={<QuestionCircleOutlined />}
          aria-label={t('term.help')}
        />
      </Tooltip>
    </span>
  )
}
