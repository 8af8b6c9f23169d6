import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser } from 'linkedom';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const TEXT = readFileSync(`${ROOT}manifest.xml`, 'utf8');

/** The rules read elements: a name without its prefix, what stands in it, and its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Markup {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<Markup>;
  readonly textContent: string | null;
}

const elementOf = (markup: Markup): Element => ({
  name: markup.tagName.replace(/^.*:/, ''),
  attributes: Object.fromEntries([...markup.attributes].map(({ name, value }) => [name, value])),
  children: [...markup.children].map(elementOf),
  text: (markup.textContent ?? '').trim(),
});

export const parseManifest = (text: string): Element => {
  const root: Markup | null = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Error('manifest.xml has no root');
  return elementOf(root);
};

export const everyElement = (of: Element): readonly Element[] => [
  of,
  ...of.children.flatMap(everyElement),
];
export const named = (of: Element, name: string): readonly Element[] =>
  everyElement(of).filter((one) => one.name === name);
