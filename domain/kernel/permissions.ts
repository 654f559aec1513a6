/** Who may do what. The router refuses a call whose channel needs more than the role has. */
export const roles = ['coordinator', 'member', 'steering', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * - nobody: before unlock, so only what a locked app may answer
 * - everyone: any unlocked role; no case data behind it, but for one's own half-written texts, each of which asks the gate
 */
export type Permission =
  | 'nobody'
  | 'everyone'
  | 'case.read'
  | 'case.write'
  | 'case.erase'
  | 'meeting.read'
  | 'meeting.run'
  | 'commitment.answer'
  | 'followUp.report'
  | 'handover.answer'
  | 'note.write'
  | 'obstacle.read'
  | 'report.read'
  | 'report.make'
  | 'obstacle.answer'
  | 'concern.report'
  | 'settings.write'
  | 'users.write'
  | 'log.read'
  | 'log.review'
  | 'log.extract'
  | 'backup.make'
  | 'exchange.use';

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  coordinator: [
    'everyone',
    'case.read',
    'case.write',
    'case.erase',
    'meeting.read',
    'meeting.run',
    'commitment.answer',
    'followUp.report',
    'handover.answer',
    'note.write',
    'obstacle.read',
    'report.read',
    'report.make',
    'obstacle.answer',
    'concern.report',
    'log.extract',
    'settings.write',
    'users.write',
    'backup.make',
    'exchange.use',
  ],
  member: [
    'everyone',
    'case.read',
    'meeting.read',
    'commitment.answer',
    'followUp.report',
    'handover.answer',
    'note.write',
    'obstacle.read',
    'concern.report',
    'exchange.use',
  ],
  steering: ['everyone', 'obstacle.read', 'obstacle.answer', 'report.read', 'exchange.use'],
  auditor: ['everyone', 'log.read', 'log.review', 'log.extract'],
};

export function isAllowed(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}
