/** What Office says of its colours: a part of `Office.OfficeTheme`, any of it absent in older Excel. */
export interface HostTheme {
  readonly bodyBackgroundColor?: string | undefined;
  readonly isDarkTheme?: boolean | undefined;
}

export interface Theme {
  /** Undefined leaves it to the system. */
  readonly scheme: 'light' | 'dark' | undefined;
  /** The host's own background, where our texts can be read on it. */
  readonly background: string | undefined;
}

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
/** The palest text of each look (`--sw-muted` and the accent); what they stand out from, everything does. */
const PALEST: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#5c5c5c', '#0b5cad'],
  dark: ['#bdbdbd', '#79b8ff'],
};
/** What WCAG 2.2 asks of text. */
const READABLE = 4.5;

const luminance = (color: string): number | undefined => {
  const parts = HEX.exec(color)?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Halfway for the eye: as far from black as from white. */
const MIDDLE = 0.18;

export const themeFrom = (host: HostTheme | undefined): Theme => {
  const color = host?.bodyBackgroundColor ?? '';
  const light = luminance(color);
  if (light === undefined) {
    const known = host?.isDarkTheme;
    const scheme = known === undefined ? undefined : known ? 'dark' : 'light';
    return { scheme, background: undefined };
  }
  const scheme = light < MIDDLE ? 'dark' : 'light';
  const reads = PALEST[scheme].every((one) => contrast(light, luminance(one) ?? light) >= READABLE);
  return { scheme, background: reads ? color : undefined };
};
