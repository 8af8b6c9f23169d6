import type { NodeExcel } from '../../../excel-host/index.ts';

/** As many as the add-in promises to be quick for. */
export const LARGE = 120;

const times = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A team of 120 on three shifts, typed into a workbook that is set up and empty. */
export const fillLarge = (excel: NodeExcel): void => {
  const ids = times(LARGE, (i) => `T${String(i + 1).padStart(3, '0')}`);
  excel.user.paste(
    'Technicians!A4',
    ids.map((id, i) => [id, `Technician ${i + 1}`, i % 4 === 0 ? 'firewall' : 'wifi', 40]),
  );
  excel.user.paste('Shifts!A4', [
    ['E', 'Early', '07:00', '15:30', 8],
    ['D', 'Day', '09:00', '17:30', 8],
    ['L', 'Late', '11:30', '20:00', 8],
  ]);
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const demand = days.flatMap((day) => [
    [day, 'E', 25, 30],
    [day, 'D', 40, 50],
    [day, 'L', 20, 25],
  ]);
  excel.user.paste('Shifts!H4', demand);
  excel.user.paste('Slots!A4', [
    ['Queue', 'Mon, Tue, Wed, Thu, Fri', '07:00', '12:00', 'reactive'],
    ['Kept free', 'Mon, Tue, Wed, Thu, Fri', '16:30', '17:30', 'flex'],
  ]);
};
