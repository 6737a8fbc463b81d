import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { fontFamily } from './theme'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/**
 * A picture of figures that stand in a table beside it: the chart itself is one image to a screen reader.
 * Labels are measured on a canvas, so the font must be there before the first drawing.
 */
export function Chart({
  option,
  label,
  height,
  onSelect,
}: {
  option: EChartsCoreOption
  label: string
  height: number
  onSelect?: (index: number) => void
}) {
  const ground = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const latest = useRef({ option, onSelect })
  useEffect(() => {
    latest.current = { option, onSelect }
    chart.current?.setOption(option, { notMerge: true })
  }, [option, onSelect])
  useEffect(() => {
    const element = ground.current
    if (!element) return
    let gone = false
    let observer: ResizeObserver | undefined
    void document.fonts.load(`14px ${fontFamily}`, label).finally(() => {
      if (gone) return
      const drawn = init(element, null, { renderer: 'svg' })
      chart.current = drawn
      drawn.setOption({ textStyle: { fontFamily }, ...latest.current.option })
      drawn.on('click', (event) => latest.current.onSelect?.(event.dataIndex))
      observer = new ResizeObserver(() => drawn.resize())
      observer.observe(element)
    })
    return () => {
      gone = true
      observer?.disconnect()
      chart.current?.dispose()
      chart.current = undefined
    }
    // The label only picks the glyphs to load; a new one need not redraw.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return <div ref={ground} role="img" aria-label={label} className="chart" style={{ height }} />
}
