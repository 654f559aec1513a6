/** Addresses that a link, a window or a request must never get anywhere with: other programs, files, other machines. */
export const evilAddresses: readonly string[] = `
  file:///etc/passwd file://evil.example/share/x file:///C:/Windows/System32/calc.exe file:/etc
  smb://evil.example/x nfs://evil.example/x afp://evil.example/x sftp://evil.example/x ftp://evil.example/x
  ftps://evil.example/x dav://evil.example/x ldap://evil.example/x http://evil.example/ https://evil.example/
  https://user:word@evil.example/ http://127.0.0.1:9/ http://[::1]:9/ http://169.254.169.254/ http://0x7f.1:9/
  https://teambordet/ //evil.example/ ws://evil.example/ wss://evil.example/ app://teambordet.evil.example/
  app://evil.example/ app://teambordet:8080/ app://user@teambordet/ filesystem:app://teambordet/temporary/x
  ms-msdt:/id%20PCWDiagnostic search-ms:query=x ms-officecmd:{} ms-word:ofe|u|http://evil.example/x
  ms-excel:ofv|u|x ms-settings:privacy ms-appinstaller:?source=x shell:startup hcp://x vbscript:msgbox(1)
  jar:http://evil.example/x!/ view-source:file:///etc/passwd about:config chrome://settings/
  chrome-extension://x/x.html devtools://devtools/x steam://run/1 zoommtg://x msteams:/l/meetup slack://open
  tel:+46701234567 sms:+46701234567 mailto:a@evil.example ssh://x telnet://evil.example/
  vscode://file/etc/passwd itms-services://?url=x x-apple.systempreferences:x
`
  .trim()
  .split(/\s+/);
