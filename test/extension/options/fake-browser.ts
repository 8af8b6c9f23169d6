/**
 * Runs in the page, before its scripts: the extension API as far as the options page uses it. Storage lies in
 * `localStorage` so that it outlives a reload; the background is a small Request Tracker with eight people.
 */
export const fakeBrowser = (): void => {
  type Changed = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => void;
  const area = (name: string, over: Storage) => {
    const listeners = new Set<Changed>();
    const keyOf = (key: string): string => `${name}:${key}`;
    const read = (key: string): unknown => {
      const text = over.getItem(keyOf(key));
      return text === null ? undefined : JSON.parse(text);
    };
    const tell = (key: string, oldValue: unknown, newValue: unknown): void => {
      for (const listener of listeners) listener({ [key]: { oldValue, newValue } });
    };
    return {
      get: async (keys: null | string | string[]) => {
        const all = Object.keys(over)
          .filter((key) => key.startsWith(`${name}:`))
          .map((key) => key.slice(name.length + 1));
        const wanted = keys === null ? all : typeof keys === 'string' ? [keys] : keys;
        return Object.fromEntries(
          wanted.flatMap((key) => (read(key) === undefined ? [] : [[key, read(key)]])),
        );
      },
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) {
          const before = read(key);
          over.setItem(keyOf(key), JSON.stringify(value));
          tell(key, before, value);
        }
      },
      remove: async (keys: string | string[]) => {
        for (const key of typeof keys === 'string' ? [keys] : keys) {
          const before = read(key);
          over.removeItem(keyOf(key));
          tell(key, before, undefined);
        }
      },
      onChanged: {
        addListener: (listener: Changed) => listeners.add(listener),
        removeListener: (listener: Changed) => listeners.delete(listener),
      },
    };
  };

  const names = ['Amber Cho', 'Ben Okoro', 'Carla Reis', 'Dmitri Volk', 'Elif Kaya', 'Finn Berg'];
  const loginOf = (name: string): string => name.toLowerCase().replace(' ', '.');
  const people = [
    ...names.map((name, index) => ({
      login: loginOf(name),
      name,
      email: `${loginOf(name)}@msp.example`,
      ...(index < 4 ? { skills: index % 2 ? ['network', 'wifi'] : ['network'] } : {}),
    })),
    { login: 'root', name: 'Enoch Root' },
    { login: 'pat@client.example', name: 'Pat Client', email: 'pat@client.example' },
  ];
  const words = {
    statuses: ['new', 'open', 'stalled', 'resolved', 'rejected', 'deleted', 'parked?'],
    priorities: ['0', '50', '100'],
    fields: {
      queue: ['Helpdesk', 'Field Service', 'Projects'],
      'cf.customer': ['Acme Ltd', 'Borealis'],
      'cf.on-site': ['yes', 'no'],
      'cf.required skill': ['firewall', 'network', 'wifi'],
    },
  };
  const ticketAt = (base: string) => ({
    ref: { psa: 'request-tracker', base, id: '12' },
    stamp: '1',
    number: '#12',
    title: 'Printer is on fire',
    status: 'geparkt',
    closed: false,
    priority: '70',
    fields: { queue: ['Field Service'], 'cf.firma': ['Borealis'] },
  });
  const sent: { kind: string; body: unknown }[] = [];
  const asked: string[][] = [];
  const trouble: Record<string, unknown> = {};
  const prepared = {
    kind: 'prepared',
    id: 'prepared-1',
    action: 'undo',
    from: { owner: 'amber.cho', start: 1795510800000, minutes: 45 },
    to: {},
    sideEffects: [{ who: 'psa-decides', how: 'mail' }],
    mayUndo: true,
    user: 'dispatcher',
  };
  const answers: Record<string, (body: never) => unknown> = {
    people: () => ({ ok: true, value: people }),
    words: () => ({ ok: true, value: words }),
    trial: ({ base, address }: { base: string; address?: string }) => ({
      ok: true,
      ...(address?.includes('/list') ? {} : { value: ticketAt(base) }),
    }),
    whoami: () => ({ ok: true, value: 'amber.cho' }),
    clock: () => ({
      ok: true,
      value: {
        kind: 'ticket',
        number: '#12',
        title: 'Printer is on fire',
        at: Date.UTC(2026, 10, 16, 10, 2),
      },
    }),
    inject: () => true,
    prepare: () => prepared,
    approve: () => ({
      kind: 'ended',
      approval: 'undo-1',
      action: 'undo',
      to: {},
      outcome: { kind: 'written', steps: [{ field: 'owner', kind: 'written' }] },
    }),
  };
  const shim = {
    runtime: {
      id: 'slotwright',
      sendMessage: async ({ kind, body }: { kind: string; body: never }) => {
        sent.push({ kind, body });
        const answer = kind in trouble ? trouble[kind] : answers[kind]?.(body);
        return answer === undefined
          ? { ok: false, error: 'not-understood', words: kind }
          : { ok: true, value: answer };
      },
    },
    storage: {
      local: area('local', localStorage),
      session: area('session', sessionStorage),
      managed: area('managed', localStorage),
    },
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        asked.push(origins);
        return navigator.userActivation.isActive;
      },
      remove: async () => true,
    },
  };
  Object.assign(globalThis, {
    browser: shim,
    chrome: shim,
    slotwrightTest: { sent, asked, trouble },
  });
};
