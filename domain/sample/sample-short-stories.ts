import type { Script } from './sample-script.ts';

/** Cases with their first follow-ups ahead or just behind. Nobody in them exists. */
export const shortStories: readonly Script[] = [
  {
    key: 'lo',
    firstName: 'Lo',
    age: 14,
    school: 'Lindskolan',
    raisedBy: ['EK-SKO-EMI', 'leila-farhadi'],
    concerns: ['KRO', 'PSY'],
    raised: -11,
    consents: [
      {
        second: 'none',
        child: 'yes',
        words: 'Ni får prata om skolan, inte om när jag var liten.',
        exception: {
          kind: 'OSL12:3',
          reason: 'Lo resonerar självständigt om vad samtalet innebär. Vårdnadshavare är informerade.',
          on: '2000-01-01',
          assessedBy: 'Anton Reuter, psykolog',
        },
      },
    ],
    visits: [
      {
        at: -10,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I04',
            followUp: -6,
            words: 'Om en vän får följa med.',
            goal: 'Har ont högst en dag i veckan.',
          },
          { type: 'startIntervention', interventionId: 'I10', followUp: -6, words: 'Gärna på fredagar.' },
        ],
      },
    ],
    tasks: [
      {
        at: -10,
        text: 'Skicka inbjudan till stress- och sömnskolan',
        person: 'emil-akerblom',
        due: -40,
        answer: 'overtaken',
      },
    ],
  },
  {
    key: 'ronja',
    firstName: 'Ronja',
    age: 16,
    school: 'Hamngymnasiet',
    raisedBy: ['HB-VC-UPH', 'anton-reuter'],
    concerns: ['MIS', 'PSY'],
    raised: -7,
    fields: {
      childWords: {
        words: 'Jag röker för att kunna sova. Ring mig, inte hemmet först.',
        how: 'Sagt direkt till Anton Reuter',
        knowsItIsRead: 'yes',
      },
      guardiansWish: 'Vill börja med en kontakt.',
    },
    consents: [{ plus: ['EK-FRI'] }],
    visits: [
      {
        at: -6,
        note: 'SIP erbjöds, familjen vill vänta. Ny fråga vid uppföljningen.',
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I15',
            followUp: 1,
            words: 'Dante, men inte på skolan.',
            goal: 'Har hört av sig till Dante varje vecka.',
          },
          {
            type: 'startIntervention',
            interventionId: 'I02',
            followUp: 1,
            words: 'Om det går att komma på eftermiddagen.',
          },
          {
            type: 'offerSip',
            interventionId: 'I13',
            text: 'Ronja och familjen tackar nej till SIP tills vidare.',
            because: 'Familjen vill börja med en kontakt.',
            followUp: 1,
            words: 'En sak i taget.',
          },
        ],
      },
    ],
    tasks: [
      {
        at: -6,
        text: 'Ta kontakt med Ronja på hennes egen telefon',
        person: 'dante-solberg',
        due: -34,
        answer: 'done',
      },
    ],
  },
  {
    key: 'alva',
    firstName: 'Alva',
    age: 11,
    school: 'Björkskolan',
    raisedBy: ['EK-SKO-EMI', 'leila-farhadi'],
    concerns: ['SJU', 'FRV'],
    raised: -5,
    consents: [{}],
    visits: [
      {
        at: -4,
        note: 'Distansundervisning två pass, Maja samordnar med sjukhusskolan.',
        decisions: [
          {
            type: 'offerSip',
            interventionId: 'I13',
            text: 'Familjen tackar ja till SIP.',
            personId: 'maja-sandell',
            followUp: 2,
            words: 'Jag vill vara med på fredagsmyset i klassen.',
            goal: 'Är med klassen, på plats eller på distans, varje vecka.',
          },
        ],
      },
    ],
    tasks: [
      { at: -4, text: 'Kalla till SIP-möte', person: 'maja-sandell', dueAfter: 5, answer: 'done' },
      { at: -4, text: 'Ordna länk till fredagsmyset', person: 'maja-sandell', due: -15, answer: 'done' },
    ],
  },
  {
    key: 'ebba',
    firstName: 'Ebba',
    age: 17,
    adultIn: 60,
    school: 'Ekhälla gymnasium',
    raisedBy: ['HB-VC-UPH', 'anton-reuter'],
    concerns: ['PSY'],
    raised: -12,
    consents: [{}],
    visits: [
      {
        at: -11,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I02',
            followUp: -4,
            words: 'Jag vill klara redovisningen.',
          },
        ],
      },
      {
        at: -4,
        note: 'Fyller 18 inom kort. Övergången till vuxenvård planeras.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I02',
            text: 'Tre besök till, sedan avslut.',
            followUp: 3,
            words: 'Jag vill veta vem jag ringer sen.',
          },
        ],
      },
    ],
  },
  {
    key: 'wilma',
    firstName: 'Wilma',
    age: 14,
    school: 'Örnskolan',
    raisedBy: ['EK-SOC-FB', 'jonas-ekmark'],
    concerns: ['FAM', 'FRV'],
    raised: -10,
    consents: [{}],
    visits: [
      {
        at: -9,
        decisions: [
          {
            type: 'offerSip',
            interventionId: 'I13',
            text: 'SIP erbjuds, kallelse inom 21 dagar.',
            personId: 'jonas-ekmark',
            followUp: -4,
            words: 'Jag vill bara gå på ett möte.',
          },
        ],
      },
      {
        at: -4,
        note: 'Kallelsen gick ut för sent, mötet blev efter 34 dagar.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I13',
            text: 'SIP-mötet hölls först efter 34 dagar. Planen gäller, två åtgärder igång.',
            followUp: 2,
            words: 'Mötet var okej.',
          },
        ],
      },
    ],
    tasks: [
      {
        at: -9,
        text: 'Hålla SIP-möte, senast 21 dagar efter erbjudandet',
        person: 'jonas-ekmark',
        dueAfter: 21,
        answeredAfter: 34,
        answer: 'done',
        answerNote: 'SIP-mötet hölls efter 34 dagar.',
      },
    ],
  },
];
