/** The whole bridge. A window can ask, and can hear what has changed; it never gets an event object. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('teambordet', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', channel, input),
  onChanged: (listener: (change: { topics: string[] }) => void): (() => void) => {
    const hear = (_event: unknown, change: { topics: string[] }): void => {
      listener({ topics: change.topics });
    };
    ipcRenderer.on('changed', hear);
    return () => {
      ipcRenderer.off('changed', hear);
    };
  },
});
