import type { Script } from './sample-script.ts';

/** Cases in which consent decides what can be done. Nobody in them exists. */
export const consentStories: readonly Script[] = [
  {
    key: 'skyddad',
    firstName: 'E',
    age: 10,
    school: '',
    raisedBy: ['EK-SOC-FB', 'petra-lindroos'],
    concerns: ['FAM'],
    raised: -6,
    named: ['coordinator', 'socialWorker'],
    fields: {
      identityProtection: 'protectedRegistration',
      question: 'Vilket stöd kan ges utan att fler än nödvändigt känner till var barnet bor?',
      childWords: {
        words: 'Jag vill slippa berätta allt från början för varje ny person.',
        how: 'Sagt direkt till Petra Lindroos',
        knowsItIsRead: 'yes',
      },
      guardiansWish: 'Vill att så få som möjligt vet, och att alla säger samma sak.',
    },
    custody: 'sole',
    consents: [{ preset: 'directed' }],
    visits: [
      {
        at: -5,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I05',
            followUp: 0,
            words: 'Vill ha samma person varje gång.',
          },
        ],
      },
    ],
  },
  {
    key: 'skyddat-boende',
    firstName: 'T',
    age: 7,
    school: '',
    raisedBy: ['EK-SOC-FB', 'jonas-ekmark'],
    concerns: ['FAM'],
    raised: -1,
    named: ['coordinator', 'member'],
    fields: {
      identityProtection: 'sheltered',
      doNotDiscloseTo: ['guardian2'],
      question: 'Vilket stöd kan börja nu utan att någon kan räkna ut var barnet bor?',
      strengths: 'Tyr sig till en vuxen på boendet och bygger gärna med klossar.',
      triedSoFar: 'Samtal på boendet sedan tre veckor.',
      childWords: {
        words: 'Jag vill sova utan att drömma om det.',
        how: 'Sagt direkt till Jonas Ekmark',
        knowsItIsRead: 'yes',
      },
      guardiansWish: 'Vårdnadshavare 1 vill att allt går genom en enda person.',
    },
    consents: [
      {
        preset: 'directed',
        second: 'none',
        exception: {
          kind: 'FB6:13a',
          reason: 'Socialnämnden har beslutat om insatsen. Vårdnadshavare 2 får inte veta var barnet är.',
          on: '2000-01-01',
          assessedBy: 'Petra Lindroos',
        },
      },
    ],
    visits: [],
  },
  {
    key: 'melvin',
    firstName: 'Melvin',
    age: 12,
    school: 'Åsskolan',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['FAM', 'REL'],
    raised: -10,
    consents: [{}],
    withdrawals: [{ daysAgo: 5, unitIds: null }],
    visits: [
      {
        at: -9,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I07',
            followUp: 0,
            words: 'Vill att det blir lugnare hemma.',
          },
        ],
      },
    ],
  },
  {
    key: 'edda',
    firstName: 'Edda',
    age: 13,
    school: 'Lindskolan',
    raisedBy: ['HB-VC-UPH', 'sofia-dahlin'],
    concerns: ['PSY', 'FRV'],
    raised: -9,
    consents: [{}],
    withdrawals: [{ daysAgo: 4, unitIds: ['EK-SKO-NY'] }],
    visits: [
      {
        at: -8,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I01',
            followUp: -4,
            words: 'Inte via skolan, helst.',
          },
        ],
      },
      {
        at: -4,
        note: 'Bedömningen klar. Edda vill gå vidare hos UPH.',
        decisions: [
          {
            type: 'changeIntervention',
            interventionId: 'I02',
            followUp: 0,
            words: 'Sofia och Anton är bra.',
          },
        ],
      },
    ],
    tasks: [
      { at: -4, text: 'Boka första besöket', person: 'anton-reuter', due: -14, answer: 'done' },
      { at: -4, text: 'Skicka hem övningar för sömnen', person: 'sofia-dahlin', due: -6 },
    ],
  },
  {
    key: 'iris',
    firstName: 'Iris',
    age: 12,
    school: 'Åsskolan',
    raisedBy: ['EK-SOC-FB', 'petra-lindroos'],
    concerns: ['PSY', 'FAM'],
    raised: -6,
    consents: [
      {
        second: 'no',
        exception: {
          kind: 'FB6:13a',
          reason: 'Socialnämnden har beslutat att insatsen får ges med en vårdnadshavares samtycke.',
          on: '2000-01-01',
          assessedBy: 'Petra Lindroos',
        },
      },
    ],
    visits: [
      {
        at: -5,
        recused: ['emil-akerblom'],
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I01',
            followUp: 1,
            words: 'Gärna utan mina föräldrar i rummet.',
          },
        ],
      },
    ],
  },
  {
    key: 'alice',
    firstName: 'Alice',
    age: 15,
    school: 'Ekhälla högstadium',
    raisedBy: ['HB-VC-UPH', 'sofia-dahlin'],
    concerns: ['KRO', 'PSY'],
    raised: -7,
    consents: [
      {
        without: ['EK-SKO-NY'],
        planningOnly: ['EK-SKO-EH', 'EK-SKO-EMI'],
        notShared: 'Skolan får veta när jag är borta, inte varför.',
      },
    ],
    visits: [
      {
        at: -6,
        note: 'Kim Borg utanför rummet.',
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I04',
            followUp: 2,
            words: 'Bara om skolan inte får veta varför.',
          },
        ],
      },
    ],
  },
  {
    key: 'tuva',
    firstName: 'Tuva',
    age: 13,
    school: 'Friskolan Kompassen',
    raisedBy: ['EK-SKO-FRI', 'urban-frej'],
    concerns: ['REL', 'PSY'],
    raised: -8,
    consents: [{ plus: ['EK-SKO-FRI'], notShared: 'Det som sagts hos skolsköterskan.' }],
    visits: [
      {
        at: -7,
        note: 'Friskolan deltar med samtycke, alltid namngiven.',
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I10',
            followUp: 1,
            words: 'Gärna någon som inte är min lärare.',
          },
        ],
      },
    ],
  },
];
