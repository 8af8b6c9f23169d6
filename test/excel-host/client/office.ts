import type { Host } from '../host.ts';

/** A command of the ribbon, as `Office.actions.associate` was given it. */
export type Command = (event: { source: { id: string }; completed: () => void }) => unknown;

/**
 * In Node only the file for Excel is loaded, and not office.js that loads it in a page:
 * these are the parts of `Office` that office.js would have brought.
 */
export const officeFor = (host: () => Host | undefined, commands: Map<string, Command>) => {
  const place = { host: 'Excel', platform: 'PC' };
  return {
    actions: {
      // Names count whatever their case.
      associate: (name: string, command: Command) => void commands.set(name.toUpperCase(), command),
    },
    onReady: async (ready?: (info: typeof place) => unknown) => {
      await ready?.(place);
      return place;
    },
    context: {
      ...place,
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      requirements: {
        // Asked while the client loads, before there is a host: then everything is there.
        isSetSupported: (set: string, version?: string) =>
          host()?.isSetSupported(set, version) ?? true,
      },
    },
  };
};
