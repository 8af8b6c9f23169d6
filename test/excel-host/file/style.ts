import type { CellStyle } from 'hucre';
import type { Edge, EdgeName, Format } from '../book/format.ts';

type Border = NonNullable<CellStyle['border']>;
type Line = NonNullable<Border['top']>['style'];

const rgb = (color: string): { rgb: string } => ({ rgb: color.slice(1) });

const HORIZONTAL = new Map<string, NonNullable<CellStyle['alignment']>['horizontal']>([
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
]);
const VERTICAL = new Map<string, NonNullable<CellStyle['alignment']>['vertical']>([
  ['Top', 'top'],
  ['Center', 'center'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
]);

/** The file has one word for what the API says in two, line and weight. */
const lineOf = ({ style, weight }: Edge): Line | undefined => {
  const heavy = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'Continuous':
      if (weight === 'Hairline') return 'hair';
      return weight === 'Thick' ? 'thick' : heavy ? 'medium' : 'thin';
    case 'Dash':
      return heavy ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return heavy ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return heavy ? 'mediumDashDotDot' : 'dashDotDot';
    case 'Dot':
      return 'dotted';
    case 'Double':
      return 'double';
    case 'SlantDashDot':
      return 'slantDashDot';
    default:
      return undefined;
  }
};

const SIDES: readonly (readonly [EdgeName, 'top' | 'bottom' | 'left' | 'right'])[] = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
];

const borderOf = ({ edges }: Format): Border => {
  const border: Border = {};
  for (const [name, side] of SIDES) {
    const edge = edges[name];
    const style = edge && lineOf(edge);
    if (edge && style) border[side] = { style, color: rgb(edge.color) };
  }
  return border;
};

const UNDERLINES = new Map<string, 'single' | 'double'>([
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'single'],
  ['DoubleAccountant', 'double'],
]);

export const styleInFile = (format: Format): CellStyle => {
  const horizontal = HORIZONTAL.get(format.horizontal);
  const vertical = VERTICAL.get(format.vertical);
  const underline = UNDERLINES.get(format.underline);
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      color: rgb(format.fontColor),
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.strikethrough ? { strikethrough: true } : {}),
      ...(underline ? { underline } : {}),
    },
    ...(format.fill === ''
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(format.fill) } }),
    border: borderOf(format),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(format.wrap ? { wrapText: true } : {}),
      ...(format.shrink ? { shrinkToFit: true } : {}),
      ...(format.indent > 0 ? { indent: format.indent } : {}),
      ...(format.orientation === 0 ? {} : { textRotation: rotation(format.orientation) }),
    },
    ...(format.numberFormat === 'General' ? {} : { numFmt: format.numberFormat }),
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
};

/** Below zero the file counts on from 90. */
const rotation = (degrees: number): number => (degrees < 0 ? 90 - degrees : degrees);
