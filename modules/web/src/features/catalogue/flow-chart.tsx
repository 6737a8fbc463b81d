import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef, useState } from 'react'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import type { FlowFinding } from '@/shared/api/types'
import { Problem } from '@/shared/ui/states'

interface Canvas {
  viewbox(): { inner: { width: number; height: number } }
  resized(): void
  zoom(level: 'fit-viewport', centre: 'auto'): number
  addMarker(element: string, marker: string): void
}

/** The drawing of a flow. What it shows stands in the step table beside it; steps with findings are marked. */
export default function FlowChart({ bpmn, findings, label }: { bpmn: string; findings: FlowFinding[]; label: string }) {
  const ground = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer>(undefined)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (!ground.current) return
    const created = new NavigatedViewer({ container: ground.current })
    viewer.current = created
    return () => created.destroy()
  }, [])
  useEffect(() => {
    const shown = viewer.current
    let stale = false
    void shown
      ?.importXML(bpmn)
      .then(() => {
        if (stale || !ground.current) return
        setFailure(undefined)
        const canvas = shown.get<Canvas>('canvas')
        ground.current.style.height = `${Math.min(820, Math.max(240, canvas.viewbox().inner.height + 60))}px`
        canvas.resized()
        canvas.zoom('fit-viewport', 'auto')
        for (const finding of findings) {
          for (const step of finding.steps) {
            try {
              canvas.addMarker(step, finding.blocks ? 'step-blocking' : 'step-notice')
            } catch {
              // the drawing is a moment behind the table
            }
          }
        }
      })
      .catch((error: unknown) => {
        if (!stale) setFailure(error)
      })
    return () => {
      stale = true
    }
  }, [bpmn, findings])
  return (
    <>
      {failure !== undefined && <Problem error={failure} />}
      <figure className="flow-chart" ref={ground} aria-label={label} />
    </>
  )
}
