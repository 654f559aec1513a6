import { busTasks, elisTasks } from './sample-moved-tasks.ts';
import type { Script } from './sample-script.ts';

/** Cases that have been followed up several times. Nobody in them exists. */
export const longStories: readonly Script[] = [
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
      { at: -3, text: 'Berätta för Nova vad vi bestämt', person: 'sofia-dahlin', due: -12 },
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
    tasks: elisTasks,
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
            text: 'Habiliteringen och LSS har båda avvisat överlämningen. Elevhälsan håller i under tiden.',
            followUp: -3,
            words: 'Börja med bussen.',
            goal: 'Åker buss till skolan själv tre dagar av fem.',
          },
        ],
      },
    ],
    tasks: busTasks,
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
