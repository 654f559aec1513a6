/** What a meeting can miss before it begins, and the heading of the list beside the agenda that mends it. */
export const missingParts = [
  { id: 'consent', heading: 'side-consent' },
  { id: 'tasks', heading: 'side-tasks' },
  { id: 'handovers', heading: 'side-handovers' },
  { id: 'absent', heading: 'side-seats' },
] as const;
