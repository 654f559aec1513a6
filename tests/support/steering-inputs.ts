import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input } from '../../domain/kernel/channel.ts';
import type { Things } from './valid-inputs.ts';

type Channels = Extract<ChannelName, `reports.${string}` | `obstacles.${string}`>;

/** For the channels of what is meant for the steering group. */
export const steeringInputs = ({
  snapshotId,
  obstacleId,
  unitId,
  meetingId,
}: Things): { readonly [N in Channels]: Input<AppContract, N> } => ({
  'obstacles.list': null,
  'obstacles.ofMeeting': { meetingId },
  'obstacles.raise': { kind: 'queue', unitIds: [unitId], ownerUnitId: null, text: 'Prov', meetingId: null },
  'obstacles.change': { obstacleId, fields: { text: 'Prov' } },
  'obstacles.forward': { obstacleId, on: '2026-12-01' },
  'obstacles.answer': {
    obstacleId,
    answer: { on: '2026-11-20', decided: 'Prov', who: 'Prov', by: null },
  },
  'obstacles.close': { obstacleId, isClosed: true },
  'obstacles.remove': { obstacleId },
  'reports.list': null,
  'reports.get': { snapshotId },
  'reports.draft': { periodId: '2025' },
  'reports.checkSentences': { periodId: '2025', sentences: ['Prov'] },
  'reports.freeze': { periodId: '2025', sentences: ['Prov'], draftKey: null },
  'reports.printed': { snapshotId, way: 'pdf' },
});
