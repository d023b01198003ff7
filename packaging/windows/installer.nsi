; The installer for Windows: for one user, without an administrator. build: makensis with the defines below.
;   FAST (if packing must not take minutes), NAME, VERSION, SOURCE (the frozen folder), TARGET (the file to write), LICENSE_FILE, ICON
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define WINDOW_PROGRAM "Connector Configurator.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ConnectorConfigurator"
!define FILE_TYPE "ConnectorConfigurator.File"

Name "${NAME}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Connector Configurator"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs ${NAME}"
VIAddVersionKey LegalCopyright "${NAME} contributors. MIT licence."
!ifdef SIGN_COMMAND
  !uninstfinalize '${SIGN_COMMAND}'
  !finalize '${SIGN_COMMAND}'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW_PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE_FILE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "French"

LangString RUNNING ${LANG_ENGLISH} "${NAME} is open. Save your work, close it, then try again. Nothing has been changed."
LangString RUNNING ${LANG_RUSSIAN} "Программа ${NAME} открыта. Сохраните работу, закройте её и повторите. Ничего не изменено."
LangString RUNNING ${LANG_GERMAN} "${NAME} ist geöffnet. Speichern und schließen Sie das Programm, dann versuchen Sie es erneut. Nichts wurde geändert."
LangString RUNNING ${LANG_SPANISH} "${NAME} está abierto. Guarde su trabajo, ciérrelo y vuelva a intentarlo. No se ha cambiado nada."
LangString RUNNING ${LANG_PORTUGUESEBR} "${NAME} está aberto. Salve seu trabalho, feche-o e tente de novo. Nada foi alterado."
LangString RUNNING ${LANG_FRENCH} "${NAME} est ouvert. Enregistrez votre travail, fermez-le, puis réessayez. Rien n'a été modifié."
LangString FOREIGN ${LANG_ENGLISH} "This folder holds other files. Choose an empty folder. Nothing has been changed."
LangString FOREIGN ${LANG_RUSSIAN} "В этой папке другие файлы. Выберите пустую папку. Ничего не изменено."
LangString FOREIGN ${LANG_GERMAN} "In diesem Ordner liegen andere Dateien. Wählen Sie einen leeren Ordner. Nichts wurde geändert."
LangString FOREIGN ${LANG_SPANISH} "Esta carpeta contiene otros archivos. Elija una carpeta vacía. No se ha cambiado nada."
LangString FOREIGN ${LANG_PORTUGUESEBR} "Esta pasta contém outros arquivos. Escolha uma pasta vazia. Nada foi alterado."
LangString FOREIGN ${LANG_FRENCH} "Ce dossier contient d'autres fichiers. Choisissez un dossier vide. Rien n'a été modifié."

LangString KEEP ${LANG_ENGLISH} "Keep your unsaved connectors, history, settings and sign-ins for a later installation? Connectors that you saved as files stay in any case."
LangString KEEP ${LANG_RUSSIAN} "Оставить несохранённые коннекторы, историю, настройки и данные для входа на случай новой установки? Коннекторы, сохранённые в файлы, останутся в любом случае."
LangString KEEP ${LANG_GERMAN} "Nicht gespeicherte Connectors, Verlauf, Einstellungen und Anmeldungen für eine spätere Installation behalten? Als Dateien gespeicherte Connectors bleiben in jedem Fall."
LangString KEEP ${LANG_SPANISH} "¿Conservar los conectores sin guardar, el historial, los ajustes y los inicios de sesión para una instalación posterior? Los conectores guardados como archivos se conservan siempre."
LangString KEEP ${LANG_PORTUGUESEBR} "Manter os conectores não salvos, o histórico, as configurações e os logins para uma instalação futura? Os conectores salvos como arquivos são mantidos de qualquer forma."
LangString KEEP ${LANG_FRENCH} "Conserver les connecteurs non enregistrés, l'historique, les paramètres et les connexions pour une installation ultérieure ? Les connecteurs enregistrés en tant que fichiers restent dans tous les cas."

; A program that runs cannot be opened for writing: so its files are left alone until it is closed.
!macro RefuseWhileRunning PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro RemoveProgram
  Delete "$INSTDIR\${WINDOW_PROGRAM}"
  Delete "$INSTDIR\configurator.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
!macroend

; What the program keeps of its own: unsaved work, history, settings, and sign-ins, one entry or more for each portal.
; Entries of Windows' password store are named “Connector Configurator (PORTAL)”, some with a name and @ in front.
!define CREDENTIAL "Connector Configurator ("
Function un.ForgetUser
  RMDir /r "$LOCALAPPDATA\connector-configurator"
  DeleteRegKey HKCU "Software\connector-configurator"
  System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i 0 r1, *p 0 r2) i .r0'
  ${If} $0 == 0
    Return ; there is none
  ${EndIf}
  StrCpy $3 $2
  ${While} $1 > 0
    System::Call '*$3(p .r4)'
    System::Call '*$4(i, i .r5, w .r6)' ; CREDENTIALW: flags, type, name of the target
    System::Call 'shlwapi::StrStrW(w r6, w "${CREDENTIAL}") p .r7'
    ${If} $7 P<> 0
      System::Call 'advapi32::CredDeleteW(w r6, i r5, i 0)'
    ${EndIf}
    IntPtrOp $3 $3 + ${NSIS_PTR_SIZE}
    IntOp $1 $1 - 1
  ${EndWhile}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

Function .onInit
  SetShellVarContext current
FunctionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

Section
  !insertmacro RefuseWhileRunning "${WINDOW_PROGRAM}"
  !insertmacro RefuseWhileRunning "configurator.exe"
  ; An older version goes first, so that none of its files stays; anything else in the folder is not ours.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    !insertmacro RemoveProgram
  ${Else}
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOREIGN)" /SD IDOK
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*.*"
  File "/oname=LICENSE.txt" "${LICENSE_FILE}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW_PROGRAM}"

  WriteRegStr HKCU "Software\Classes\.connector" "" "${FILE_TYPE}"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}" "" "Bitrix24 connector"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\DefaultIcon" "" "$INSTDIR\${WINDOW_PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW_PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW_PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME} contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section Uninstall
  !insertmacro RefuseWhileRunning "${WINDOW_PROGRAM}"
  !insertmacro RefuseWhileRunning "configurator.exe"
  MessageBox MB_YESNO|MB_ICONQUESTION "$(KEEP)" /SD IDYES IDYES kept
  Call un.ForgetUser
  kept:
  !insertmacro RemoveProgram
  RMDir "$INSTDIR" ; only if nothing of the user's lies in it
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Classes\${FILE_TYPE}"
  ReadRegStr $0 HKCU "Software\Classes\.connector" ""
  ${If} $0 == "${FILE_TYPE}"
    DeleteRegKey HKCU "Software\Classes\.connector"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
