import { type INode, type ITag, parse, SyntaxKind } from 'html5parser';

// The background has no DOM, and ITFlow answers with pages: this is as much of one as its adapter asks for.

export interface Element {
  readonly tag: ITag;
  readonly parent: Element | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  bull: '•',
};

/** Only what ITFlow itself writes: it escapes the five characters of markup and leaves every letter as it is. */
const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export const attribute = ({ tag }: Element, name: string): string | undefined => {
  const found = tag.attributes.find((one) => one.name.value.toLowerCase() === name);
  return found && decoded(found.value?.value ?? '');
};

export const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;

const MUTE = new Set(['script', 'style', '!--', '!doctype']);
const isTag = (node: INode): node is ITag => node.type === SyntaxKind.Tag;

/**
 * Every element in the order of the page. What people wrote (a description, a reply) is left out: it is markup of
 * their choice, and could pass for the page's own.
 */
export const elementsOf = (html: string): readonly Element[] => {
  const found: Element[] = [];
  const walk = (nodes: readonly INode[], parent: Element | undefined): void => {
    for (const tag of nodes) {
      if (!isTag(tag) || MUTE.has(tag.name)) continue;
      const element = { tag, parent };
      found.push(element);
      if (tag.body && !hasClass(element, 'prettyContent')) walk(tag.body, element);
    }
  };
  walk(parse(html), undefined);
  return found;
};

const rawText = (node: INode): string => {
  if (!isTag(node)) return node.value;
  return MUTE.has(node.name) ? '' : (node.body ?? []).map(rawText).join('');
};

const tidy = (text: string): string => decoded(text).replace(/\s+/g, ' ').trim();

/** What a reader sees of it, on one line. */
export const textOf = ({ tag }: Element): string => tidy(rawText(tag));

/** The text beside its child elements, without theirs. */
export const ownText = ({ tag }: Element): string =>
  tidy((tag.body ?? []).map((node) => (isTag(node) ? ' ' : node.value)).join(''));

/** Its text, cut at each child element that `isCut` names. */
export const partsOf = (
  { tag }: Element,
  isCut: (child: Element) => boolean,
): readonly string[] => {
  const parts = [''];
  for (const node of tag.body ?? []) {
    if (isTag(node) && isCut({ tag: node, parent: undefined })) parts.push('');
    else parts[parts.length - 1] += rawText(node);
  }
  return parts.map(tidy);
};

export const isInside = (element: Element, ancestor: Element): boolean => {
  for (let at = element.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
};
