import type { Account } from './model.ts';
import { PEOPLE } from './team.ts';

const technicians = (): Account[] =>
  PEOPLE.map(({ login, name, city, skills }) => ({
    login,
    name,
    email: `${login}@tejo-it.example`,
    city,
    skills: skills.map(([skill]) => skill),
    mayOwn: true,
    mayAssign: false,
    mayReassign: false,
  }));

const office = (login: string, name: string, rights: Partial<Account>): Account => ({
  login,
  name,
  email: `${login}@tejo-it.example`,
  city: 'Lisboa',
  skills: [],
  mayOwn: false,
  mayAssign: false,
  mayReassign: false,
  ...rights,
});

/** Omar may give tickets out but not take them back; Tiago may only look. */
export const sampleAccounts = (): Account[] => [
  office('dana', 'Dana Dispatch', { mayAssign: true, mayReassign: true }),
  office('omar', 'Omar Haddad', { mayAssign: true }),
  office('tiago', 'Tiago Trainee', {}),
  ...technicians(),
];
