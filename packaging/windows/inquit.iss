; SPDX-License-Identifier: Apache-2.0
; The installer for Windows. steps/installer.py calls Inno Setup's compiler with:
;   /DVersion=   of the program
;   /DPublisher= who gives it away
;   /DBundle=    the folder that steps/bundle.py made
;   /DMade=      the folder that steps/windows.py filled

[Setup]
AppId={{2D94C93B-5A3B-4C7E-AF61-6CAC8BEE8D2B}
AppName=Inquit
AppVersion={#Version}
AppVerName=Inquit {#Version}
AppPublisher={#Publisher}
VersionInfoVersion={#Version}
; For this user alone, without an administrator: {autopf} is %LOCALAPPDATA%\Programs then.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
DefaultDirName={autopf}\Inquit
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile={#Made}\inquit.ico
UninstallDisplayIcon={app}\inquitw.exe
UninstallDisplayName=Inquit
OutputBaseFilename=inquit-{#Version}-windows-x64-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; What Qt asks for: Windows 10, version 1809.
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "french"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
english.Associate=Offer Inquit where files of articles are opened, and open libraries (.inquit) with it
german.Associate=Inquit beim Öffnen von Artikeln anbieten und Bibliotheken (.inquit) damit öffnen
french.Associate=Proposer Inquit pour ouvrir les articles, et ouvrir avec lui les bibliothèques (.inquit)

[Tasks]
Name: "associate"; Description: "{cm:Associate}"; Flags: unchecked
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What the version before had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Inquit"; Filename: "{app}\inquitw.exe"
Name: "{autodesktop}\Inquit"; Filename: "{app}\inquitw.exe"; Tasks: desktopicon

; Uninstalling takes away what is named in this file, and nothing of the user's: libraries and settings lie in
; %LOCALAPPDATA%\inquit, which is another folder than {app}.
[Registry]
Root: HKA; Subkey: "Software\Classes\inquit"; ValueType: string; ValueName: ""; ValueData: "URL:Inquit"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\inquit"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\inquit\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\inquitw.exe,0"
Root: HKA; Subkey: "Software\Classes\inquit\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\inquitw.exe"" ""%1"""
#include Made + "\associations.iss"

[Run]
Filename: "{app}\inquitw.exe"; Description: "{cm:LaunchProgram,Inquit}"; Flags: nowait postinstall skipifsilent
