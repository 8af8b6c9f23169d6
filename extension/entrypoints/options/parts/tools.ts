import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Instant } from '../../../../core/model/time.ts';
import type { Store } from '../../../../core/store/ports.ts';
import type { ask } from '../../../client.ts';
import type { Desk, DeskState } from '../model/desk.ts';
import type { Locked } from './use-managed.ts';

/** What every panel is handed: the store, the desk over it, the background, the browser's permissions and a clock. */
export interface Tools {
  readonly store: Store;
  readonly desk: Desk;
  readonly ask: typeof ask;
  readonly permissions: {
    /** Must be called first thing in a click handler. */
    request(pattern: string): Promise<boolean>;
    remove(pattern: string): Promise<void>;
  };
  readonly pattern: (base: string) => string;
  /** What the organisation set for this browser. */
  readonly managed: {
    load(): Promise<Locked>;
    watch(changed: () => void): () => void;
  };
  readonly now: () => Instant;
}

export const ToolsContext = createContext<Tools | undefined>(undefined);

export const useTools = (): Tools => {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('a panel must be drawn inside ToolsContext');
  return tools;
};

export const useDesk = (): DeskState => {
  const { desk } = useTools();
  const [state, setState] = useState(desk.state());
  useEffect(() => {
    setState(desk.state());
    return desk.subscribe(() => setState(desk.state()));
  }, [desk]);
  return state;
};

/** A panel that shows a team: what is drawn until there is one is not the panel's matter. */
export interface PanelProps {
  readonly team: Team;
}
