import { expect, test } from 'vitest';
import { judge } from '../../../core/dispatch/judge.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { at, during, findings, scene, told } from '../scenario.ts';

const of = (text: string, due: string) =>
  told(findings(scene({ ticket: { due: at(due) } }), 'deadline', during(text)));

test('thirty minutes of slack are enough, one less is tight', () => {
  expect(of('10:00-11:00', '11:30')).toEqual([['cost', 0, 'deadline-kept']]);
  expect(of('10:01-11:01', '11:30')).toEqual([['cost', 20, 'deadline-tight']]);
});

test('without a deadline nothing is said', () => {
  expect(findings(scene(), 'deadline', during('10:00-11:00'))).toEqual([]);
});

test('ending at the deadline keeps it, one minute later blocks', () => {
  expect(of('10:00-11:00', '11:00')).toEqual([['cost', 20, 'deadline-tight']]);
  expect(of('10:01-11:01', '11:00')).toEqual([['block', 1, 'deadline-missed']]);
});

test('a deadline nobody can make any more costs instead', () => {
  expect(of('08:30-09:30', '08:45')).toEqual([['cost', 90, 'deadline-missed']]);
});

test('where nobody is free in time, the least late is offered and marked', () => {
  const busy = [{ window: during('08:30-12:00') }];
  const [first] = suggest(scene({ ticket: { due: at('11:00') }, bookings: busy })).ranked;
  expect(first?.relaxed).toEqual(['deadline']);
  expect(first?.window).toEqual(during('12:00-13:00'));
});

test('work that may take longer than planned is tight, and never blocked for that', () => {
  const durations = [60, 60, 60, 60, 60, 60, 120, 120].map((minutes) => ({
    ...{ type: 'printer', minutes, at: at('07:00') },
  }));
  const typed = (text: string) => {
    const problem = scene({
      ticket: { due: at('12:00'), type: 'Printer', minutes: undefined },
      team: { durations },
    });
    const [ana] = problem.team.technicians;
    if (!ana) throw new Error('the scene has no technician');
    return judge(problem, ana, during(text)).filter((f) => f.rule === 'deadline');
  };
  expect(told(typed('09:30-10:30'))).toEqual([['cost', 0, 'deadline-kept']]);
  expect(typed('09:31-10:31')[0]?.reason).toEqual({
    code: 'deadline-tight',
    due: at('12:00'),
    slackMinutes: 89,
    firmSlackMinutes: 29,
  });
  expect(typed('11:00-12:00')[0]).toMatchObject({
    kind: 'cost',
    reason: { slackMinutes: 0, firmSlackMinutes: -60 },
  });
  expect(told(typed('11:01-12:01'))).toEqual([['block', 1, 'deadline-missed']]);
});

test('an SLA deadline that rests on a default costs where one that is known blocks', () => {
  const slas = [{ id: 'gold', name: 'Gold', targets: { P3: { resolutionMinutes: 120 } } }];
  const counted = (ticket: object) =>
    told(
      findings(
        scene({
          ticket: { created: at('08:30'), pauses: [], ...ticket },
          team: { slas, policy: { sla: 'gold' } },
        }),
        'deadline',
        during('10:00-11:00'),
      ),
    );
  expect(counted({})).toEqual([['block', 30, 'deadline-missed']]);
  expect(counted({ pauses: undefined })).toEqual([['cost', 60, 'deadline-missed']]);
  expect(counted({ priority: undefined })).toEqual([['cost', 60, 'deadline-missed']]);
});
