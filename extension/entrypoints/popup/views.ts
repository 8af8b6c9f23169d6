export const VIEWS = [
  { id: 'day', label: 'My day' },
  { id: 'ask', label: 'Ask' },
  { id: 'page', label: 'This page' },
] as const;
export type View = (typeof VIEWS)[number]['id'];

export const isView = (text: string): text is View => VIEWS.some((view) => view.id === text);

/** The tab a key leads to; undefined where the key is none of the tabs' own. Left and right go round. */
export const viewByKey = (key: string, view: View): View | undefined => {
  const at = VIEWS.findIndex((v) => v.id === view);
  switch (key) {
    case 'ArrowRight':
      return VIEWS[(at + 1) % VIEWS.length]?.id;
    case 'ArrowLeft':
      return VIEWS[(at + VIEWS.length - 1) % VIEWS.length]?.id;
    case 'Home':
      return VIEWS[0].id;
    case 'End':
      return VIEWS.at(-1)?.id;
    default:
      return undefined;
  }
};
