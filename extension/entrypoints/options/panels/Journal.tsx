import { useState } from 'preact/hooks';
import { span, whenOfYear } from '../../../../core/explain/format.ts';
import type { Window } from '../../../../core/model/time.ts';
import {
  type ApprovalRow,
  EVERYTHING,
  type JournalAsk,
  type JournalRow,
  journalRows,
  narrowed,
} from '../model/journal-rows.ts';
import { JournalAskForm } from '../parts/JournalAskForm.tsx';
import { JournalDialog, type Wanted } from '../parts/JournalDialog.tsx';
import { JournalFiles } from '../parts/JournalFiles.tsx';
import { OUTCOME_WORDS, valuesText } from '../parts/journal-words.ts';
import { type PanelProps, useTools } from '../parts/tools.ts';
import { useJournal } from '../parts/use-journal.ts';

const SHOWN = 200;

export const Journal = ({ team }: PanelProps) => {
  const { now } = useTools();
  const { entries, chain, reload } = useJournal();
  const [narrow, setNarrow] = useState<JournalAsk>(EVERYTHING);
  const [open, setOpen] = useState<{
    readonly row: ApprovalRow;
    readonly want: Wanted;
  }>();
  const rows = journalRows(entries);
  const shown = narrowed(rows, narrow, team.zone);
  const telling = { zone: team.zone, now: now() };

  return (
    <>
      <p class="lead">Every approval, before and after it was written. Times are in {team.zone}.</p>
      {chain === 'checking' && <p aria-busy="true">Checking the chain …</p>}
      {chain === 'whole' && (
        <p class="notice good">
          {entries.length === 0
            ? 'Nothing was approved yet.'
            : `The chain of ${entries.length} entries is whole.`}
        </p>
      )}
      {typeof chain === 'object' && (
        <p class="notice bad" role="alert">
          The chain does not fit at entry {chain.brokenAt}: it or one before it was changed or is
          missing. Export the journal before you do anything else.
        </p>
      )}
      {rows.length > 0 && (
        <>
          <JournalAskForm ask={narrow} put={setNarrow} />
          <p class="muted" role="status">
            {shown.length} of {rows.length} {rows.length === 1 ? 'line' : 'lines'}
            {shown.length > SHOWN ? `, the newest ${SHOWN} shown` : ''}
          </p>
        </>
      )}
      {shown.length > 0 && (
        <section class="scroll" aria-label="Journal">
          <table class="lines">
            <thead>
              <tr>
                {['When', 'Ticket', 'What', 'Outcome', 'By', ''].map((label) => (
                  <th key={label} scope="col">
                    {label || <span class="visually-hidden">Actions</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, SHOWN).map((row) => (
                <Line
                  key={row.seq}
                  row={row}
                  at={whenOfYear(row.at, telling)}
                  values={(v) => valuesText(v, telling)}
                  time={(window) => span(window, telling)}
                  open={(one, want) => setOpen({ row: one, want })}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open && (
        <JournalDialog
          team={team}
          row={open.row}
          want={open.want}
          close={() => {
            setOpen(undefined);
            void reload();
          }}
        />
      )}
      <JournalFiles entries={entries} zone={team.zone} />
    </>
  );
};

const Line = (props: {
  readonly row: JournalRow;
  readonly at: string;
  readonly values: (values: ApprovalRow['to']) => string;
  readonly time: (window: Window) => string;
  readonly open: (row: ApprovalRow, want: Wanted) => void;
}) => {
  const { row } = props;
  if (row.kind === 'note') {
    return (
      <tr>
        <td data-label="When">{props.at}</td>
        <td data-label="Note" colSpan={5}>
          {row.words}
        </td>
      </tr>
    );
  }
  const unsettled = row.outcome === 'unknown' || row.outcome === 'open';
  return (
    <tr>
      <td data-label="When">{props.at}</td>
      <td data-label="Ticket">
        {row.number} {row.title}
      </td>
      <td data-label="What">
        {row.action}: {props.values(row.from)} → {props.values(row.to)}
        {row.blocks.length > 0 && (
          <div class="muted">
            In {row.blocks.length} blocks: {row.blocks.map(props.time).join('; ')}
          </div>
        )}
        {row.override && <div class="muted">Override: {row.override}</div>}
      </td>
      <td data-label="Outcome">
        <span class={`outcome-word ${row.outcome}`}>{OUTCOME_WORDS[row.outcome]}</span>
        {row.words && <div class="muted">{row.words}</div>}
      </td>
      <td data-label="By">{row.by}</td>
      <td class="col-action">
        {row.live && (
          <>
            <button type="button" onClick={() => props.open(row, 'undo')}>
              Undo
              <span class="visually-hidden">
                {' '}
                {row.action} of {row.number}
              </span>
            </button>{' '}
            <button type="button" onClick={() => props.open(row, 'move')}>
              Move<span class="visually-hidden"> {row.number}</span>
            </button>
          </>
        )}
        {unsettled && (
          <button type="button" onClick={() => props.open(row, 'settle')}>
            Read again<span class="visually-hidden"> {row.number}</span>
          </button>
        )}
      </td>
    </tr>
  );
};
