/** The four colours of Office, each as a number. */
export interface Theme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export const LIGHT: Theme = {
  bodyBackgroundColor: 0xff_ff_ff,
  bodyForegroundColor: 0x26_26_26,
  controlBackgroundColor: 0xf5_f5_f5,
  controlForegroundColor: 0x26_26_26,
};

export const DARK: Theme = {
  bodyBackgroundColor: 0x26_26_26,
  bodyForegroundColor: 0xff_ff_ff,
  controlBackgroundColor: 0x36_36_36,
  controlForegroundColor: 0xff_ff_ff,
};
