import type { Script } from './sample-script.ts';

/** Cases on their way in, and one that has come back. Nobody in them exists. */
export const arrivals: readonly Script[] = [
  {
    key: 'malte',
    firstName: 'Malte',
    age: 7,
    school: 'Björkskolan',
    raisedBy: ['HB-BVC', 'vendela-krook'],
    concerns: ['TID', 'NPF'],
    raised: -1,
    fields: {
      question: 'Överlämning från förskola visar språk och samspel. Vem håller i?',
      childWords: {
        words: 'Malte ritade sin klass och pekade på hörnet där det är lugnt.',
        how: 'Klarlagt på annat sätt, genom bild',
        knowsItIsRead: 'notAsked',
      },
    },
    consents: [{ plus: ['HB-BVC'] }],
    visits: [],
  },
  {
    key: 'yusuf',
    firstName: 'Yusuf',
    age: 10,
    school: 'Lindskolan',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['PSY', 'FAM'],
    raised: -2,
    fields: { interpreter: { needed: true, language: 'arabiska' }, urgency: 'twoWeeks' },
    consents: [{ language: 'Arabiska, genom tolk' }],
    visits: [],
  },
  {
    key: 'signe',
    firstName: 'Signe',
    age: 8,
    school: 'Strandskolan',
    raisedBy: ['EK-SKO-EH', 'tobias-hallin'],
    concerns: ['REL', 'NPF'],
    raised: -3,
    consents: [{}],
    visits: [
      { at: -2, deferral: 'Tiden räckte inte, tas först nästa gång.' },
      { at: -1, deferral: 'Tobias var sjuk och ville vara med.' },
    ],
  },
  {
    key: 'noel',
    firstName: 'Noel',
    age: 11,
    school: 'Åsskolan',
    raisedBy: ['EK-SOC-FB', 'petra-lindroos'],
    concerns: ['REL'],
    raised: -31,
    returned: {
      at: -1,
      by: ['EK-SKO-EH', 'maja-sandell'],
      question:
        'Bråken har kommit tillbaka efter föräldrarnas separation. Räcker skolans stöd, eller behöver familjen något mer?',
      urgency: 'oneWeek',
    },
    consents: [{}, { anew: true }],
    visits: [
      {
        at: -30,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I10',
            followUp: -24,
            words: 'Jag vill vara med på fotbollen utan att det blir bråk.',
          },
        ],
      },
      {
        at: -24,
        decisions: [
          {
            type: 'close',
            because: 'Målet är nått. Mentor är kontaktperson.',
            closureReason: 'goalsReached',
            contacts: [{ unitId: null, who: 'Mentor på Åsskolan', what: 'vardagen i skolan' }],
            words: 'Det är bra nu.',
            personId: 'maja-sandell',
          },
        ],
      },
    ],
  },
  {
    key: 'ture',
    firstName: 'Ture',
    age: 11,
    school: 'Åsskolan',
    raisedBy: ['EK-SOC-FB', 'petra-lindroos'],
    concerns: ['REL', 'FAM'],
    raised: -1,
    consents: [{}],
    visits: [
      {
        at: -1,
        decisions: [
          {
            type: 'familyDeclined',
            because: 'Familjen har redan fått kontakt med skolans kurator och vill inte ha mer nu.',
            contacts: [{ unitId: 'EK-SKO-EH', who: 'Skolkuratorn', what: 'samtal en gång i veckan' }],
            words: 'Det räcker med kuratorn.',
            personId: 'petra-lindroos',
          },
        ],
      },
    ],
  },
  {
    key: 'saga',
    firstName: 'Saga',
    age: 9,
    school: 'Strandskolan',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['PSY', 'FAM'],
    raised: -3,
    consents: [{ second: 'none', notShared: 'Mammas sjukskrivning.' }],
    visits: [],
  },
  {
    key: 'leo',
    firstName: 'Leo',
    age: 14,
    school: 'Örnskolan',
    raisedBy: ['HB-VC-UPH', 'anton-reuter'],
    concerns: ['PSY'],
    raised: -4,
    consents: [{ second: 'no' }],
    visits: [],
  },
  {
    key: 'hugo',
    firstName: 'Hugo',
    age: 9,
    school: 'Björkskolan',
    raisedBy: ['EK-SKO-EH', 'tobias-hallin'],
    concerns: ['NPF', 'FAM'],
    raised: -5,
    consents: [
      {
        second: 'none',
        exception: {
          kind: 'FB6:13',
          reason:
            'Vårdnadshavare 2 är utomlands och har inte gått att nå på sex veckor. Kartläggningen kan inte vänta.',
          on: '2000-01-01',
          assessedBy: 'Ingela Brandt',
        },
      },
    ],
    visits: [
      {
        at: -3,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I09',
            followUp: 1,
            words: 'Jag vill sitta längst fram.',
          },
        ],
      },
    ],
  },
  {
    key: 'majken',
    firstName: 'Majken',
    age: 6,
    school: 'Björkskolan',
    raisedBy: ['HB-BVC', 'vendela-krook'],
    concerns: ['TID'],
    raised: -1,
    custody: 'unknown',
    consents: [],
    visits: [],
  },
  {
    key: 'alvar',
    firstName: 'Alvar',
    age: 16,
    school: 'Hamngymnasiet',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['FRV', 'SJU'],
    raised: -2,
    consents: [{ child: 'none' }],
    visits: [],
  },
  {
    key: 'otto',
    firstName: 'Otto',
    age: 5,
    school: 'Förskolan Snäckan',
    raisedBy: ['EK-SKO-EH', 'tobias-hallin'],
    concerns: ['TID', 'FAM'],
    raised: -13,
    consents: [{}],
    visits: [
      {
        at: -12,
        note: 'Fem år, utanför målgruppen. Ingela följde med familjen till Fyren.',
        decisions: [
          {
            type: 'notTargetGroup',
            because: 'Under sex år. Familjecentralen Fyren tar emot, familjen har fått träffa dem.',
            closureReason: 'notTargetGroup',
            contacts: [{ unitId: 'HB-BVC', who: 'Familjecentralen Fyren', what: 'föräldrastöd' }],
            words: 'Ritade sin familj.',
          },
        ],
      },
    ],
  },
];
