/** Colours and type of all charts: one petrol accent, warm greys; series differ by pattern as well. */
export const palette = {
  ink: '#2b2a28',
  muted: '#6f6a63',
  line: '#d9d4cc',
  ground: '#f4f1ec',
  accent: '#0b5563',
  series: ['#0b5563', '#c08a2e', '#7a8f3c', '#8a5a83', '#5b6770'],
}

// textBorderWidth 0: ECharts else writes each label twice, and a reader finds the text twice.
export const textStyle = { fontFamily: 'Vazirmatn', fontSize: 12, color: palette.ink, textBorderWidth: 0 }

/** Options every chart shares. */
export const common = () => ({ animation: false, textStyle, color: palette.series })

/**
 * Fills that differ without colour: full, hollow, pale with a dashed edge. ECharts' own textures (`decal`) are turned into pictures on
 * paper: a page with one chart took three times as long and 195 kB.
 */
export const fill = (index: number) => {
  const color = palette.series[index % palette.series.length]
  const fills = [
    { color },
    { color: '#ffffff', borderColor: color, borderWidth: 1.5 },
    { color: palette.ground, borderColor: color, borderWidth: 1.2, borderType: 'dashed' },
  ]
  return fills[index % fills.length]
}

export const legend = (names: string[]) =>
  names.length > 1
    ? { data: names, top: 0, itemWidth: 18, itemHeight: 12, textStyle: { ...textStyle, color: palette.muted } }
    : undefined
