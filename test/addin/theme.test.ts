import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themeFrom } from '../../addin/taskpane/theme.ts';

it.each([
  [undefined, undefined, undefined],
  [{}, undefined, undefined],
  [{ isDarkTheme: true }, 'dark', undefined],
  [{ isDarkTheme: false, bodyBackgroundColor: 'Window' }, 'light', undefined],
  [{ bodyBackgroundColor: '#FFFFFF' }, 'light', '#FFFFFF'],
  [{ bodyBackgroundColor: '#F3F2F1' }, 'light', '#F3F2F1'],
  [{ bodyBackgroundColor: '#262626', isDarkTheme: true }, 'dark', '#262626'],
  // The dark grey theme of Office: too pale for our texts, so our own background is taken.
  [{ bodyBackgroundColor: '#666666', isDarkTheme: true }, 'dark', undefined],
  [{ bodyBackgroundColor: '#808080' }, 'light', undefined],
])('takes from %j the look %s and the background %s', (host, scheme, background) => {
  expect(themeFrom(host)).toEqual({ scheme, background });
});

it('knows two looks of dark, which say the same', () => {
  const css = readFileSync(new URL('../../addin/taskpane/tokens.css', import.meta.url), 'utf8');
  const blocks = [
    ...css.matchAll(/:root(?:\[data-theme="dark"\]|:not\(\[data-theme\]\)) \{([^}]*)\}/g),
  ];
  const [said, asked] = blocks.map(([, body = '']) => body.replace(/\s+/g, ' ').trim());
  expect(blocks).toHaveLength(2);
  expect(said).toBe(asked);
  expect(said).toContain('--sw-muted: #bdbdbd');
  expect(said).toContain('--sw-accent: #79b8ff');
});
