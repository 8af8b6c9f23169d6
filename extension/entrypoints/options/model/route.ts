/** Every place of the options page, in the order of its navigation. */
export const PANELS = [
  { id: 'setup', label: 'Set up' },
  { id: 'hosts', label: 'Ticket systems' },
  { id: 'people', label: 'People' },
  { id: 'skills', label: 'Skills' },
  { id: 'clients', label: 'Clients and sites' },
  { id: 'slas', label: 'SLA policies' },
  { id: 'words', label: 'Words' },
  { id: 'absences', label: 'Absences' },
  { id: 'on-call', label: 'On-call' },
  { id: 'travel', label: 'Travel areas' },
  { id: 'week', label: 'Week: slots and flex' },
  { id: 'rules', label: 'Rules' },
  { id: 'team-file', label: 'Team file' },
  { id: 'journal', label: 'Journal' },
  { id: 'privacy', label: 'Data and privacy' },
] as const;
export type PanelId = (typeof PANELS)[number]['id'];

export interface Route {
  readonly panel: PanelId;
  readonly query: Readonly<Record<string, string>>;
}

// The overlay and the popup name the fact they want corrected, not the panel it lies in.
const ELSEWHERE: Readonly<Record<string, PanelId>> = {
  zone: 'hosts',
  writing: 'hosts',
  key: 'hosts',
  keys: 'hosts',
  hours: 'people',
  team: 'people',
  sites: 'clients',
  areas: 'travel',
  slots: 'week',
  flex: 'week',
  language: 'words',
  policy: 'rules',
  sla: 'slas',
  boards: 'slas',
  clearances: 'people',
  data: 'privacy',
};

/** Reads `#people` or `#setup?url=https://…`; undefined where the address names no panel. */
export const routeOf = (hash: string): Route | undefined => {
  const [name = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const id = name.split('/')[0] ?? '';
  const panel = PANELS.find((p) => p.id === id)?.id ?? ELSEWHERE[id];
  return panel && { panel, query: Object.fromEntries(new URLSearchParams(search)) };
};
