import { GlobalOutlined, LogoutOutlined, MenuFoldOutlined, MenuUnfoldOutlined, UserOutlined } from '@ant-design/icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Dropdown, Layout, Menu, Tag } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { meQuery, useHasRole } from '@/shared/auth/me'
import { isDemo, signOut } from '@/shared/auth/session'
import type { Me } from '@/shared/api/types'
import { listed } from '@/shared/i18n/format'
import { labelOf, language, switchLanguage, useText } from '@/shared/i18n/i18n'
import { Loading } from '@/shared/ui/states'
import { groupIcons, placesOf } from './navigation'
import type { Group, Place } from './navigation'

/** Whom the person acts for: their body, or the part of the tree they keep. */
function bodyOf(me: Me): string {
  if (me.tenant) return me.tenant.name
  return listed(me.areas.map((area) => area.name))
}

export function ConsoleLayout() {
  const t = useText()
  const { data: me } = useSuspenseQuery(meQuery)
  const { pathname } = useLocation()
  const [narrow, setNarrow] = useState(() => window.innerWidth < 1200)
  useEffect(() => {
    const follow = () => setNarrow(window.innerWidth < 1200)
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  const [folded, setFolded] = useState<boolean>()
  const collapsed = folded ?? narrow
  const shown = placesOf(me)
  const current = shown.find((place) => pathname === place.to || pathname.startsWith(`${place.to}/`))
  const grouped = useHasRole('agency-lead', 'agency-staff')
  const [opened, setOpened] = useOpened(grouped ? current?.group : undefined)
  const item = (place: Place) => ({
    key: place.to,
    icon: place.icon,
    label: (
      <Link to={place.to} aria-current={current === place ? 'page' : undefined}>
        {t(place.text)}
      </Link>
    ),
    title: t(place.text),
  })
  const group = (key: Group, places: Place[]) => ({
    key,
    icon: groupIcons[key],
    label: t(key),
    children: places.map(item),
  })
  return (
    <Layout className="console">
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <Layout.Header className="console-header">
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" width={28} height={28} />
          <span className="brand-name">{t('product')}</span>
        </Link>
        <span className="body-name" title={bodyOf(me)}>
          {bodyOf(me)}
        </span>
        {isDemo() && <Tag className="demo-tag">{t('demo.site')}</Tag>}
        <div className="header-right">
          <Button
            type="text"
            icon={<GlobalOutlined />}
            onClick={() => switchLanguage(language() === 'en' ? 'zh-CN' : 'en')}
          >
            {t('otherLanguage')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                {
                  key: 'roles',
                  type: 'group',
                  label: listed(me.roles.map((role) => labelOf('role', role))),
                },
                { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => void signOut() },
              ],
            }}
          >
            <Button type="text" icon={<UserOutlined />} aria-haspopup="menu">
              {me.name || me.username}
            </Button>
          </Dropdown>
        </div>
      </Layout.Header>
      <Layout>
        <Layout.Sider
          width={184}
          collapsedWidth={56}
          collapsed={collapsed}
          trigger={null}
          className="console-sider"
          aria-label={t('nav.main')}
        >
          <nav aria-label={t('nav.main')} className="places">
            <Menu
              mode="inline"
              inlineCollapsed={collapsed}
              inlineIndent={14}
              selectedKeys={current ? [current.to] : []}
              {...(collapsed ? {} : { openKeys: opened, onOpenChange: setOpened })}
              items={inGroups(grouped, shown).map((part) =>
                'to' in part ? item(part) : group(part.group, part.places),
              )}
            />
          </nav>
          <Button
            type="text"
            className="fold"
            icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={collapsed ? t('nav.unfold') : t('nav.fold')}
            onClick={() => setFolded(!collapsed)}
          />
        </Layout.Sider>
        <Layout.Content id="content" role="main" tabIndex={-1} className="console-content">
          {shown.length === 0 && <Tag>{t('noPages')}</Tag>}
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

/** The places in their order, those of one group together where its first one stands. */
function inGroups(grouped: boolean, places: Place[]): (Place | { group: Group; places: Place[] })[] {
  const parts: (Place | { group: Group; places: Place[] })[] = []
  for (const place of places) {
    const group = grouped ? place.group : undefined
    const there = parts.find((part) => !('to' in part) && part.group === group)
    if (group === undefined) parts.push(place)
    else if (there && !('to' in there)) there.places.push(place)
    else parts.push({ group, places: [place] })
  }
  return parts
}

/** Which groups are open: that of the page one is on, and what one has opened besides. */
function useOpened(current: Group | undefined): [string[], (keys: string[]) => void] {
  const [opened, setOpened] = useState<string[]>(current ? [current] : [])
  const [last, setLast] = useState(current)
  if (last !== current) {
    setLast(current)
    if (current && !opened.includes(current)) setOpened([...opened, current])
  }
  return [opened, setOpened]
}
