import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A view whose script is loaded when it is first shown, so that the popup opens with no more than the day needs. */
export function Later<P extends object>({ load, props }: Props<P>) {
  const [view, setView] = useState<{ readonly View: ComponentType<P> }>();
  useEffect(() => {
    let gone = false;
    void load().then((View) => {
      if (!gone) setView({ View });
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return view ? <view.View {...props} /> : <p aria-busy="true" />;
}
