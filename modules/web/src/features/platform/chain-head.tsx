import { useState } from 'react'
import { Button, Descriptions, Flex, Modal, Typography } from 'antd'
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/http'
import type { ChainHead } from '@/shared/api/types'
import { instant } from '@/shared/i18n/format'
import { useText } from '@/shared/i18n/i18n'
import { Loading, Problem } from '@/shared/ui/states'

/** What is to be kept away from the system, so that an exported chain can be proven by it. */
export function ChainHeadButton({ base }: { base: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<SafetyCertificateOutlined />} onClick={() => setOpen(true)}>
        {t('audit.head')}
      </Button>
      <Modal
        open={open}
        title={t('audit.head')}
        footer={null}
        width={760}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Head base={base} />
      </Modal>
    </>
  )
}

function Head({ base }: { base: string }) {
  const t = useText()
  const head = useQuery({
    queryKey: ['audit-chain-head', base],
    queryFn: ({ signal }) => api.get<ChainHead>(`${base}/audit-chain/head`, undefined, signal),
    staleTime: 0,
  })
  if (head.isPending) return <Loading rows={4} />
  if (head.isError) return <Problem error={head.error} title={t('list.failed')} onRetry={() => void head.refetch()} />
  const { keyFingerprint, hash, sealed, signedAt } = head.data
  if (!keyFingerprint || !hash || !signedAt) return <p>{t('audit.headNone')}</p>
  return (
    <Flex vertical gap="middle">
      <div>{t('audit.headIntro')}</div>
      <Descriptions
        bordered
        column={1}
        size="small"
        items={[
          { key: 'key', label: t('audit.headKey'), children: <Code value={keyFingerprint} /> },
          { key: 'hash', label: t('audit.headHash'), children: <Code value={hash} /> },
          { key: 'sealed', label: t('audit.headSealed'), children: sealed },
          { key: 'at', label: t('audit.headAt'), children: instant(signedAt) },
        ]}
      />
    </Flex>
  )
}

function Code({ value }: { value: string }) {
  return (
    <Typography.Text code copyable={{ text: value }} className="fingerprint">
      {value.replace(/(.{8})(?=.)/g, '$1 ')}
    </Typography.Text>
  )
}
