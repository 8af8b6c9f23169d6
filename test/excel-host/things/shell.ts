import { refuse } from '../host-error.ts';
import { asFlag, oneOf, read, Thing } from './thing.ts';

/** What of Excel lies around the workbook: the ribbon, and when the add-in starts and shows. */
export interface Shell {
  /** Buttons and tabs that the add-in switched, by id. */
  readonly buttons: Map<string, boolean>;
  readonly tabs: Map<string, boolean>;
  /** `Background` where the add-in asked to run as soon as this workbook is opened. */
  startState: string;
  state: string;
}

export const newShell = (): Shell => ({
  buttons: new Map(),
  tabs: new Map(),
  startState: 'Inactive',
  state: 'Visible',
});

const STATES = ['Inactive', 'Background', 'Visible'];

const ribbonThing = (shell: Shell): Thing =>
  new Thing('DynamicRibbon', {
    methods: {
      GetButton: (args) => {
        const id = args.text(0);
        return new Thing('RibbonButton', {
          id: { Id: id },
          properties: {
            Id: read(() => id),
            Enabled: {
              get: () => shell.buttons.get(id) ?? true,
              set: (value) => {
                shell.buttons.set(id, asFlag(value, 'enabled'));
              },
            },
          },
        });
      },
      GetTab: (args) => {
        const id = args.text(0);
        return new Thing('RibbonTab', {
          id: { Id: id },
          properties: { Id: read(() => id) },
          methods: {
            SetVisibility: (call) => void shell.tabs.set(id, asFlag(call.at(0), 'visible')),
          },
        });
      },
    },
  });

const stateThing = (shell: Shell, is: string, key: 'state' | 'startState', call: string): Thing =>
  new Thing(is, {
    methods: {
      [`Get${call}`]: () => shell[key],
      [`Set${call}`]: (args) => {
        shell[key] = oneOf(STATES, args.at(0), 'state');
      },
    },
  });

/** The services that a request can ask for beside the workbook. */
export const shellThing = (shell: Shell, name: string): Thing => {
  switch (name) {
    case 'Microsoft.InternalService.AddinInternalService':
      return new Thing('AddinInternalService', {
        methods: { NotifyActionHandlerReady: () => undefined },
      });
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return ribbonThing(shell);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return stateThing(
        shell,
        'AppRuntimePersistenceService',
        'startState',
        'AppRuntimeStartState',
      );
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return stateThing(shell, 'AppRuntimeService', 'state', 'AppRuntimeState');
    default:
      return refuse('NotImplemented', `The stand-in for Excel does not play ${name} yet.`);
  }
};
