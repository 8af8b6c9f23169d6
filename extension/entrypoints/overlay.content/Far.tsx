import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drawn } from '../../ui/card/drawn.ts';
import type { PartName, PartProps } from '../../ui/card/parts.ts';
import { type Details, wordsOf } from './details.ts';

interface Props<N extends PartName> {
  readonly details: Details;
  readonly name: N;
  readonly props: PartProps[N];
  /** The way out where it does not come. */
  readonly back?: () => void;
}

/** Holds the place of a part that the second script draws, and says so while that is on its way or did not come. */
export const Far = <N extends PartName>({ details, name, props, back }: Props<N>) => {
  const place = useRef<HTMLDivElement>(null);
  const waiting = useRef<HTMLParagraphElement>(null);
  const drawn = useRef<Drawn<PartProps[N]> | undefined>(undefined);
  const held = useRef(false);
  const [state, setState] = useState<{ readonly failed?: string }>({});
  const draw = details.draw();

  const settle = (now: typeof state): void => {
    held.current = waiting.current?.matches(':focus') === true;
    setState(now);
  };
  const fetch = (): void => {
    details.fetch().then(
      () => settle({}),
      (error: unknown) => settle({ failed: wordsOf(error) }),
    );
  };
  const again = (): void => {
    held.current = true;
    setState({});
    fetch();
  };
  useEffect(() => {
    if (!draw) fetch();
  }, []);
  useLayoutEffect(() => {
    if (drawn.current) drawn.current.update(props);
    else if (draw && place.current) drawn.current = draw(name, place.current, props);
    // The focus that waited here goes on to what came.
    if (held.current && place.current) focusIn(place.current);
    held.current = false;
  });
  useLayoutEffect(() => () => drawn.current?.remove(), []);
  return (
    <>
      {!draw && state.failed === undefined && (
        <p ref={waiting} class="muted" aria-busy="true" tabIndex={-1} data-focus>
          {name === 'Details' ? 'Reading the reasons…' : 'One moment…'}
        </p>
      )}
      {!draw && state.failed !== undefined && (
        <div class="notice warn not-here" role="alert">
          <p>{state.failed}</p>
          <div class="row">
            <button type="button" data-focus onClick={again}>
              Try again
            </button>
            {back && (
              <button type="button" onClick={back}>
                Back
              </button>
            )}
          </div>
        </div>
      )}
      <div class="far" ref={place} />
    </>
  );
};

/** What came, or else what stands in its place. */
const focusIn = (place: HTMLElement): void => {
  const to =
    place.querySelector<HTMLElement>('[data-focus], button') ??
    place.parentElement?.querySelector<HTMLElement>('[data-focus]');
  to?.focus();
};
