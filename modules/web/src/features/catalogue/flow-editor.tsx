import Modeler from 'bpmn-js/lib/Modeler'
import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import { labelOf, useText } from '@/shared/i18n/i18n'
import { Problem } from '@/shared/ui/states'

type Create = (...parameters: unknown[]) => unknown
const inherited = (ElementFactory as unknown as { prototype: { create: Create } }).prototype

/** What is drawn as a task is a user task: people handle the steps of a power. */
class PeoplesTasks extends (ElementFactory as unknown as new (...parameters: unknown[]) => { create: Create }) {
  static $inject = (ElementFactory as unknown as { $inject: string[] }).$inject
  override create = (kind: unknown, attributes: unknown) =>
    inherited.create.call(
      this,
      kind,
      (attributes as { type?: string } | undefined)?.type === 'bpmn:Task'
        ? { ...(attributes as object), type: 'bpmn:UserTask' }
        : attributes,
    )
}

/** Tools and menus of the editor that make what a flow cannot have. */
const left = [
  'create.data-object',
  'create.data-store',
  'create.group',
  'create.participant-expanded',
  'create.subprocess-expanded',
  'create.intermediate-event',
  'append.intermediate-event',
  'append.text-annotation',
]

class FlowTools {
  static $inject = ['palette', 'contextPad']
  constructor(
    palette: { registerProvider(priority: number, provider: object): void },
    contextPad: { registerProvider(priority: number, provider: object): void },
  ) {
    const fewer = (entries: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(entries).filter(([name]) => !left.includes(name)))
    palette.registerProvider(500, { getPaletteEntries: () => fewer })
    contextPad.registerProvider(500, { getContextPadEntries: () => fewer })
  }
}

function translate(text: string, values?: Record<string, string>): string {
  const known = labelOf(
    'editor',
    text.replace(/[^A-Za-z]+(\w)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? ''),
  )
  const found = known.startsWith('editor.') ? text : known
  return (found || text).replace(/\{(\w+)\}/g, (whole, name: string) => values?.[name] ?? whole)
}

/** The diagram editor, for those who want it; what it saves goes through the same door as any imported file. */
export default function FlowEditor({
  bpmn,
  label,
  saving,
  onSave,
}: {
  bpmn: string
  label: string
  saving: boolean
  onSave: (bpmn: string) => void
}) {
  const t = useText()
  const ground = useRef<HTMLDivElement>(null)
  const modeler = useRef<Modeler>(undefined)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (!ground.current) return
    const created = new Modeler({
      container: ground.current,
      additionalModules: [
        {
          __init__: ['flowTools'],
          flowTools: ['type', FlowTools],
          elementFactory: ['type', PeoplesTasks],
          translate: ['value', translate],
        },
      ],
    })
    modeler.current = created
    created
      .importXML(bpmn)
      .then(() => created.get<{ zoom(level: string, centre: string): void }>('canvas').zoom('fit-viewport', 'auto'))
      .catch(setFailure)
    return () => created.destroy()
    // What is being drawn is not thrown away when the same chart comes again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <>
      {failure !== undefined && <Problem error={failure} />}
      <p className="form-hint">{t('flow.editorHint')}</p>
      <figure className="flow-chart flow-editor" ref={ground} aria-label={label} />
      <Button
        type="primary"
        loading={saving}
        onClick={() =>
          void modeler.current?.saveXML({ format: true }).then(({ xml }) => {
            if (xml) onSave(xml)
          })
        }
      >
        {t('flow.editorSave')}
      </Button>
    </>
  )
}
