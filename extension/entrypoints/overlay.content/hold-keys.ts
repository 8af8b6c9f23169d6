/** What a page could take for its own: shortcuts, text typed, what is copied, focus that a dialog of the page wants back. */
const HELD = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
  'submit',
  'wheel',
] as const;

/** Stops these at the shadow root, after everything inside has heard them. Listeners that capture on the page still see keys. */
export const holdKeys = (root: ShadowRoot, signal: AbortSignal): void => {
  for (const type of HELD) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
};
