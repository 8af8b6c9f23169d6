// Runs in the page before office.js: the object through which Excel for Windows speaks to it.
// What it is told stands in `slotwrightExcel`; `slotwrightCall` leads to the stand-in outside of the page.
(() => {
  const told = window.slotwrightExcel;
  const call = window.slotwrightCall;

  /** Lists cross the border in the dress of another language. */
  const list = (items) => ({
    toArray: () => items.map((item) => (Array.isArray(item) ? list(item) : item)),
    dimensions: () => 1,
  });

  const RICH_API = 93;
  const COMMAND_COMPLETED = 94;
  const SUCCESS = 0;
  const NOT_SUPPORTED = 5001;
  const handlers = new Map();

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'slotwright',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => told.locale,
    GetAppDataLocale: () => told.dataLocale,
    GetDocUrl: () => 'C:\\Rosters\\Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetSupportedMatrix: () => JSON.stringify(told.matrix),
    GetOfficeThemeInfo: () => JSON.stringify(told.theme),
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys, values) => {
        for (const [key, value] of Object.entries(told.settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys, values) => {
        told.settings = Object.fromEntries(keys.map((key, at) => [key, values[at]]));
        call('settings', [told.settings]);
      },
    }),
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${told.locale}$slotwright$$disableLogging$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id, params, callback) => {
      if (id === RICH_API) {
        const [, , , , text, , flags] = params[0];
        call('answer', [text, flags]).then(
          (body) => callback(list([SUCCESS, [200, [], body]])),
          () => callback(NOT_SUPPORTED),
        );
        return;
      }
      if (id === COMMAND_COMPLETED) {
        call('completed', [params[0]]);
        callback(list([SUCCESS]));
        return;
      }
      call('unknown', [id]);
      callback(NOT_SUPPORTED);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      callback(list([SUCCESS]));
    },
    UnregisterEvent: (id, _target, callback) => {
      handlers.delete(id);
      callback(list([SUCCESS]));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });

  /** Hands an event to whoever registered for it; false where nobody did. */
  told.tell = (id, payload) => {
    const all = handlers.get(id) ?? [];
    for (const handler of all) handler(id, list(payload));
    return all.length > 0;
  };
})();
