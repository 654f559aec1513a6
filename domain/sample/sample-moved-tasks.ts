import type { ScriptTask } from './sample-script.ts';

/** What became of what was agreed about Elis: moved once, not done, and overtaken by events. */
export const elisTasks: readonly ScriptTask[] = [
  {
    at: -2,
    text: 'Prata med mentor om starttid klockan nio',
    person: 'kim-borg',
    due: -6,
    moved: [{ daysAgo: 5, due: 1, because: 'Mentorn var sjuk hela veckan.' }],
  },
  {
    at: -2,
    text: 'Fråga om plats på fritidsgården',
    person: 'kim-borg',
    due: -4,
    answer: 'notDone',
    answerNote: 'Väntar på någon annan: föreståndaren svarar först efter lovet.',
  },
  {
    at: -2,
    text: 'Boka tid hos studie- och yrkesvägledaren',
    person: 'kim-borg',
    due: -3,
    answer: 'overtaken',
    answerNote: 'Skolan hade redan bokat en tid.',
  },
];

/** Moved as often as the team allows: it comes up at the next meeting and must be settled. */
export const busTasks: readonly ScriptTask[] = [
  {
    at: -8,
    text: 'Öva bussen tillsammans med resursperson',
    person: 'tobias-hallin',
    due: -46,
    moved: [
      { daysAgo: 47, due: -32, because: 'Resurspersonen började inte förrän i oktober.' },
      { daysAgo: 33, due: -18, because: 'Busskortet hade inte kommit.' },
      { daysAgo: 19, due: 9, because: 'Väntar på svar om vem som åker med.' },
    ],
  },
];
