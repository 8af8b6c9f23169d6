import type { CellStyle } from 'hucre';
import { type Edge, type EdgeName, type Format, NORMAL } from '../book/format.ts';

type Border = NonNullable<CellStyle['border']>;
type Side = NonNullable<Border['top']>;

/** A colour of the theme is not resolved: it comes as black or as no fill. */
const hex = (color: { rgb?: string } | undefined, otherwise: string): string =>
  color?.rgb === undefined ? otherwise : `#${color.rgb.slice(-6).toUpperCase()}`;

const LINES: Readonly<Record<Side['style'], readonly [string, string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

const SIDES: readonly (readonly ['top' | 'bottom' | 'left' | 'right', EdgeName])[] = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
];

const edgesOf = (border: Border | undefined): Format['edges'] => {
  const edges: Partial<Record<EdgeName, Edge>> = {};
  for (const [side, name] of SIDES) {
    const given = border?.[side];
    if (!given) continue;
    const [style, weight] = LINES[given.style];
    edges[name] = { style, weight, color: hex(given.color, '#000000') };
  }
  return edges;
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

const underlineOf = (underline: NonNullable<CellStyle['font']>['underline']): string => {
  if (underline === undefined || underline === false) return 'None';
  return underline === 'double' ? 'Double' : 'Single';
};

const degrees = (rotation: number): number => (rotation > 90 ? 90 - rotation : rotation);

/** The look of a cell, as the file says it. */
export const formatFromFile = (style: CellStyle): Format => {
  const { font, fill, alignment, protection } = style;
  return {
    ...NORMAL,
    numberFormat: style.numFmt ?? NORMAL.numberFormat,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor, '') : '',
    fontName: font?.name ?? NORMAL.fontName,
    fontSize: font?.size ?? NORMAL.fontSize,
    fontColor: hex(font?.color, NORMAL.fontColor),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strikethrough ?? false,
    underline: underlineOf(font?.underline),
    horizontal: HORIZONTAL[alignment?.horizontal ?? ''] ?? NORMAL.horizontal,
    vertical: VERTICAL[alignment?.vertical ?? ''] ?? NORMAL.vertical,
    wrap: alignment?.wrapText ?? false,
    shrink: alignment?.shrinkToFit ?? false,
    indent: alignment?.indent ?? 0,
    orientation: degrees(alignment?.textRotation ?? 0),
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    edges: edgesOf(style.border),
  };
};
