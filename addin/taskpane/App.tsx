import { useEffect, useState } from 'preact/hooks';
import { CheckView } from './panels/CheckView.tsx';
import { Damaged } from './panels/Damaged.tsx';
import { LookFailed } from './panels/LookFailed.tsx';
import { Looking } from './panels/Looking.tsx';
import { Newer } from './panels/Newer.tsx';
import { Older } from './panels/Older.tsx';
import { SetUpView } from './panels/SetUpView.tsx';
import type { ViewProps } from './panels/view.ts';
import { WeekView } from './panels/WeekView.tsx';
import { WhyView } from './panels/WhyView.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useKeptFocus } from './parts/use-kept-focus.ts';
import { Working } from './parts/Working.tsx';
import { PhoneView } from './phone/PhoneView.tsx';
import { PublishView } from './publish/PublishView.tsx';
import { BalanceView } from './reports/BalanceView.tsx';
import { RotaView } from './rota/RotaView.tsx';
import type { Store } from './store.ts';
import { TeamView } from './team/TeamView.tsx';

/** What the workbook is decides before what was asked of it. */
const View = (props: ViewProps) => {
  const { look, view } = props.state;
  if (!look) return <Looking />;
  if (look.kind === 'failed') return <LookFailed {...props} failed={look} />;
  if (look.kind === 'damaged') return <Damaged {...props} missing={look.missing} />;
  if (look.kind === 'older') return <Older {...props} lines={look.lines} />;
  if (look.kind === 'newer') return <Newer {...props} />;
  switch (view) {
    case 'set-up':
      return <SetUpView {...props} />;
    case 'week':
      return <WeekView {...props} />;
    case 'team':
      return <TeamView {...props} />;
    case 'rota':
      return <RotaView {...props} />;
    case 'phone':
      return <PhoneView {...props} />;
    case 'publish':
      return <PublishView {...props} />;
    case 'check':
      return <CheckView {...props} />;
    case 'balance':
      return <BalanceView {...props} />;
    case 'why':
      return <WhyView {...props} />;
  }
};

export interface AppProps {
  readonly store: Store;
  readonly locale: string;
}

export const App = ({ store, locale }: AppProps) => {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    const show = (): void => setState(store.state());
    // What happened between the first drawing and now was told to nobody.
    show();
    return store.subscribe(show);
  }, [store]);
  const { view, stage, publish, phone, rota, team, trouble } = state;
  const { kind } = stage;
  // What has just come is at the top: somebody who pressed a button at the foot of a long list must see it.
  useEffect(
    () => window.scrollTo(0, 0),
    [view, kind, publish.kind, phone.stage, rota.kind, team.kind, trouble],
  );
  useKeptFocus();
  return (
    <>
      <Tabs view={state.view} show={store.show} />
      <Working busy={state.busy} />
      <View state={state} store={store} locale={locale} />
    </>
  );
};
