import type { Script } from './sample-script.ts';

/** Cases with follow-ups: the ones a new coordinator meets at the next meeting. Nobody in them exists. */
export const stories: readonly Script[] = [
  {
    key: 'nova',
    firstName: 'Nova',
    age: 12,
    school: 'Björkskolan',
    raisedBy: ['EK-SKO-EH', 'tobias-hallin'],
    concerns: ['NPF', 'REL'],
    raised: -9,
    fields: {
      question:
        'Svårt att hålla fokus på lektioner, hamnar ofta i konflikt på raster. Vilket stöd kan börja nu medan skolan anpassar?',
      triedSoFar: 'Bildschema, rastvärd, samtal med mentor sedan augusti.',
      childWords: {
        words: 'Alla tittar på mig när jag får gå ut. Jag vill ha någon att fråga innan det blir bråk.',
        how: 'Sagt direkt till Maja Sandell',
        knowsItIsRead: 'yes',
      },
      guardiansWish: 'Mamma vill ha hjälp med morgnar och läxor. Pappa undrar om en utredning behövs.',
    },
    consents: [{}],
    visits: [
      {
        at: -8,
        note: 'Två insatser samtidigt: strategier hos arbetsterapeut, kartläggning i skolan.',
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I03',
            followUp: -3,
            words: 'Vill pröva pauskortet först.',
            goal: 'Nova tar paus med kort tre av fem dagar och löser konflikt med stöd.',
          },
          {
            type: 'startIntervention',
            interventionId: 'I09',
            followUp: -3,
            words: 'Vill att alla lärare vet.',
          },
        ],
      },
      {
        at: -3,
        note: 'Pauskort används dagligen. Nova skattar 6 (4 vid start), mamma 7, skolan 5.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I03',
            text: 'Fortsätter. Rasterna är nästa steg.',
            followUp: 0,
            words: 'Det är bättre inne än ute.',
          },
        ],
      },
    ],
    tasks: [
      {
        at: -8,
        text: 'Göra kartläggning av lektioner och raster',
        person: 'tobias-hallin',
        due: -30,
        answer: 'done',
      },
      { at: -3, text: 'Berätta för Nova vad vi bestämt', person: 'sofia-dahlin', due: -12, answer: 'done' },
      { at: -3, text: 'Utse en vuxen på rasterna tillsammans med rektor', person: 'tobias-hallin', due: -2 },
    ],
  },
  {
    key: 'elis',
    firstName: 'Elis',
    age: 15,
    school: 'Ekhälla högstadium',
    raisedBy: ['EK-SKO-NY', 'kim-borg'],
    concerns: ['FRV', 'PSY'],
    raised: -13,
    fields: {
      question: 'Närvaro 38 procent de senaste fyra veckorna, sover dagtid, slutat träna.',
      childWords: {
        words: 'Det är inte skolan, det är morgnarna. Jag orkar inte prata med tre olika.',
        how: 'Sagt direkt till Kim Borg',
        knowsItIsRead: 'yes',
      },
      urgency: 'oneWeek',
    },
    consents: [
      {
        preset: 'full',
        planningOnly: ['EK-SKO-EMI'],
        notShared: 'Mentorn får inte veta om måendet, bara vem som gör vad och när.',
      },
    ],
    visits: [
      {
        at: -12,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I08',
            followUp: -7,
            words: 'En i taget. Kim först.',
            goal: 'På plats två lektioner om dagen, fyra dagar i veckan.',
          },
          {
            type: 'startIntervention',
            interventionId: 'I02',
            followUp: -7,
            words: 'Vill vänta med psykolog tills morgnarna fungerar.',
            personId: 'anton-reuter',
          },
        ],
      },
      {
        at: -7,
        note: 'Kö fem veckor till korttidsbehandling, bryggas med kuratorssamtal.',
        decisions: [
          {
            type: 'changeIntervention',
            interventionId: 'I10',
            followUp: -2,
            words: 'Maja går bra, hon frågar inte så mycket.',
          },
        ],
      },
      {
        at: -2,
        note: 'Närvaro 52 procent. Sömnen är fortfarande svår.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I08',
            text: 'Stegvis återgång fortsätter, en lektion till.',
            followUp: 0,
            words: 'Jag klarar tre om jag får börja nio.',
          },
        ],
      },
    ],
    tasks: [{ at: -2, text: 'Prata med mentor om starttid klockan nio', person: 'kim-borg', due: 1 }],
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
        note: 'SIP erbjöds, familjen vill vänta: ”vill börja med en kontakt”. Ny fråga vid uppföljningen.',
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
    key: 'ibrahim',
    firstName: 'Ibrahim',
    age: 13,
    school: 'Örnskolan',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['FUN', 'DEL'],
    parked: true,
    raised: -15,
    fields: {
      question:
        'Habilitering och LSS anser båda att den andra ska börja. Vem håller i, och vad kan skolan göra nu?',
      childWords: { words: 'Fråga mig också.', how: 'Sagt direkt på skolan', knowsItIsRead: 'yes' },
    },
    consents: [{ plus: ['HB-HAB', 'EK-FTJ'] }],
    visits: [
      {
        at: -14,
        decisions: [
          {
            type: 'referOn',
            text: 'Hänvisas till habiliteringen, med LSS som stöd hemma.',
            personId: 'maja-sandell',
            followUp: -8,
            words: 'Jag vill klara bussen själv.',
          },
        ],
      },
      {
        at: -8,
        note: 'Avvisad av habiliteringen (”inom kommunens ansvar”) och av LSS (”saknar utredning”). Tas till styrgruppen som hinder: otydligt uppdrag.',
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I09',
            followUp: -3,
            words: 'Börja med bussen.',
            goal: 'Åker buss till skolan själv tre dagar av fem.',
          },
        ],
      },
    ],
    tasks: [{ at: -8, text: 'Öva bussen tillsammans med resursperson', person: 'tobias-hallin', due: -18 }],
  },
  {
    key: 'lo',
    firstName: 'Lo',
    age: 14,
    school: 'Lindskolan',
    raisedBy: ['EK-SKO-EMI', 'leila-farhadi'],
    concerns: ['KRO', 'PSY'],
    raised: -11,
    consents: [{ words: 'Ni får prata om skolan, inte om när jag var liten.' }],
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
    key: 'skyddad',
    firstName: 'E',
    age: 10,
    school: '',
    raisedBy: ['EK-SOC-FB', 'petra-lindroos'],
    concerns: ['FAM'],
    raised: -6,
    fields: {
      identityProtection: 'protectedRegistration',
      question: 'Vilket stöd kan ges utan att fler än nödvändigt känner till var barnet bor?',
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
    key: 'vilgot',
    firstName: 'Vilgot',
    age: 10,
    school: 'Strandskolan',
    raisedBy: ['EK-SKO-EH', 'tobias-hallin'],
    concerns: ['NPF'],
    raised: -38,
    consents: [{ daysAgo: 358 }],
    visits: [
      {
        at: -36,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I09',
            followUp: -28,
            words: 'Jag kan, men inte när alla väntar på mig.',
          },
        ],
      },
      {
        at: -28,
        decisions: [
          {
            type: 'continue',
            interventionId: 'I09',
            text: 'Anpassningarna prövas terminen ut.',
            followUp: -12,
            words: 'Det är bättre med egen plats.',
          },
        ],
      },
      {
        at: -12,
        decisions: [
          {
            type: 'changeIntervention',
            interventionId: 'I03',
            followUp: -5,
            words: 'Sofia har bra knep.',
            goal: 'Börjar arbeta inom fem minuter på fyra lektioner av fem.',
          },
        ],
      },
      {
        at: -5,
        note: 'Börjar själv på tre lektioner av fem. Läxorna hemma är nästa sak.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I03',
            text: 'Två gånger till.',
            followUp: 1,
            words: 'Det går bättre när jag får veta i förväg.',
          },
        ],
      },
    ],
    tasks: [{ at: -5, text: 'Förnya samtycket före uppföljningen', person: 'ingela-brandt', due: 5 }],
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
      { at: -4, text: 'Kalla till SIP-möte', person: 'maja-sandell', due: -8, answer: 'notDone' },
      { at: -4, text: 'Ordna länk till fredagsmyset', person: 'maja-sandell', due: -15, answer: 'done' },
    ],
  },
  {
    key: 'ebba',
    firstName: 'Ebba',
    age: 17,
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
        note: 'SIP-mötet blev sent, 34 dagar.',
        decisions: [
          {
            type: 'continue',
            interventionId: 'I13',
            text: 'Planen gäller, två åtgärder igång.',
            followUp: 2,
            words: 'Mötet var okej.',
          },
        ],
      },
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
    key: 'arvid',
    firstName: 'Arvid',
    age: 13,
    school: 'Lindskolan',
    raisedBy: ['EK-SKO-EH', 'maja-sandell'],
    concerns: ['REL'],
    parked: true,
    raised: -43,
    consents: [{ daysAgo: 395 }],
    visits: [
      {
        at: -39,
        decisions: [
          {
            type: 'startIntervention',
            interventionId: 'I10',
            followUp: -30,
            words: 'De säger att det är jag som börjar.',
          },
        ],
      },
      {
        at: -30,
        decisions: [
          {
            type: 'continue',
            interventionId: 'I10',
            text: 'Fyra samtal till.',
            followUp: -10,
            words: 'Maja är bra.',
          },
        ],
      },
      {
        at: -10,
        decisions: [
          {
            type: 'continue',
            interventionId: 'I10',
            text: 'Ett samtal i månaden.',
            followUp: -2,
            words: 'Det räcker ibland.',
          },
        ],
      },
    ],
  },
];
