import type { ThemeConfig } from 'antd'

export const fontFamily =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC Variable", sans-serif'

/** Whether the person has asked the system for less movement. */
export const stillness = window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Quiet and dense: 14 px, white and light greys, one blue; every text colour reaches 4.5 : 1 on its ground. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5fbf',
    colorInfo: '#1f5fbf',
    colorLink: '#1f5fbf',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#b3261e',
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#efb8b2',
    colorWarningBg: '#fff6e6',
    colorWarningBorder: '#f2d6a8',
    colorSuccessBg: '#eff8ec',
    colorSuccessBorder: '#bcdcb0',
    colorText: '#1b2430',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#5b6573',
    colorTextDescription: '#5b6573',
    colorTextPlaceholder: '#667080',
    colorTextDisabled: '#6b7480',
    colorBgLayout: '#f3f5f8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily,
    motion: !stillness,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Layout: { siderBg: '#ffffff', headerBg: '#ffffff', headerHeight: 52, headerPadding: '0 16px' },
    Table: { cellPaddingBlockMD: 8, cellPaddingInlineMD: 10, headerBg: '#f3f5f8', cellPaddingBlockSM: 8 },
    Card: { bodyPadding: 16, headerPadding: 16, headerHeight: 44 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Menu: { itemHeight: 38, itemMarginInline: 8 },
  },
}
