import { app, Menu } from 'electron';
import sv from '../../domain/text/sv/shell.json' with { type: 'json' };

/** The smallest menu that still gives editing keys and zoom their places. */
export function setMenu(actions: { lock(): void }): void {
  const isMac = process.platform === 'darwin';
  const view: Electron.MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: sv['shell.menu.zoomIn'] },
    { role: 'zoomOut', label: sv['shell.menu.zoomOut'] },
    { role: 'resetZoom', label: sv['shell.menu.zoomReset'] },
    { type: 'separator' },
    { role: 'togglefullscreen', label: sv['shell.menu.fullScreen'] },
  ];
  const forDevelopers: Electron.MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: isMac ? app.name : sv['shell.menu.file'],
        submenu: [
          {
            label: sv['shell.menu.lock'],
            click: () => {
              actions.lock();
            },
          },
          { type: 'separator' },
          { role: 'quit', label: sv['shell.menu.quit'] },
        ],
      },
      {
        label: sv['shell.menu.edit'],
        submenu: [
          { role: 'undo', label: sv['shell.menu.undo'] },
          { role: 'redo', label: sv['shell.menu.redo'] },
          { type: 'separator' },
          { role: 'cut', label: sv['shell.menu.cut'] },
          { role: 'copy', label: sv['shell.menu.copy'] },
          { role: 'paste', label: sv['shell.menu.paste'] },
          { role: 'selectAll', label: sv['shell.menu.selectAll'] },
        ],
      },
      { label: sv['shell.menu.view'], submenu: [...view, ...forDevelopers] },
    ]),
  );
}
