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
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "Turkish"
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Arabic"

LangString RUNNING ${LANG_ENGLISH} "${NAME} is open. Save your work, close it, then try again. Nothing has been changed."
LangString RUNNING ${LANG_RUSSIAN} "Программа ${NAME} открыта. Сохраните работу, закройте её и повторите. Ничего не изменено."
LangString RUNNING ${LANG_GERMAN} "${NAME} ist geöffnet. Speichern Sie Ihre Arbeit, schließen Sie das Programm, und versuchen Sie es erneut. Es wurde nichts geändert."
LangString RUNNING ${LANG_SPANISH} "${NAME} está abierto. Guarda tu trabajo, cierra el programa e inténtalo de nuevo. No se cambió nada."
LangString RUNNING ${LANG_PORTUGUESEBR} "${NAME} está aberto. Salve seu trabalho, feche o programa e tente novamente. Nada foi alterado."
LangString RUNNING ${LANG_FRENCH} "${NAME} est ouvert. Enregistrez votre travail, fermez le programme, puis réessayez. Rien n’a été modifié."
LangString RUNNING ${LANG_POLISH} "Program ${NAME} jest otwarty. Zapisz pracę, zamknij go i spróbuj ponownie. Nic nie zostało zmienione."
LangString RUNNING ${LANG_TURKISH} "${NAME} açık. Çalışmanızı kaydedin, programı kapatın ve yeniden deneyin. Hiçbir şey değiştirilmedi."
LangString RUNNING ${LANG_VIETNAMESE} "${NAME} đang mở. Hãy lưu nội dung, đóng chương trình rồi thử lại. Không có gì thay đổi."
LangString RUNNING ${LANG_SIMPCHINESE} "${NAME} 正在运行。请保存您的工作并关闭程序，然后重试。未做任何更改。"
LangString RUNNING ${LANG_ARABIC} "${NAME} مفتوح. احفظ عملك وأغلقه، ثم حاول مرة أخرى. لم يتغير أي شيء."
LangString FOREIGN ${LANG_ENGLISH} "This folder holds other files. Choose an empty folder. Nothing has been changed."
LangString FOREIGN ${LANG_RUSSIAN} "В этой папке другие файлы. Выберите пустую папку. Ничего не изменено."
LangString FOREIGN ${LANG_GERMAN} "In diesem Ordner liegen andere Dateien. Wählen Sie einen leeren Ordner. Es wurde nichts geändert."
LangString FOREIGN ${LANG_SPANISH} "Esta carpeta contiene otros archivos. Elige una carpeta vacía. No se cambió nada."
LangString FOREIGN ${LANG_PORTUGUESEBR} "Esta pasta contém outros arquivos. Escolha uma pasta vazia. Nada foi alterado."
LangString FOREIGN ${LANG_FRENCH} "Ce dossier contient d’autres fichiers. Choisissez un dossier vide. Rien n’a été modifié."
LangString FOREIGN ${LANG_POLISH} "W tym folderze są inne pliki. Wybierz pusty folder. Nic nie zostało zmienione."
LangString FOREIGN ${LANG_TURKISH} "Bu klasörde başka dosyalar var. Boş bir klasör seçin. Hiçbir şey değiştirilmedi."
LangString FOREIGN ${LANG_VIETNAMESE} "Thư mục này chứa tệp khác. Hãy chọn thư mục trống. Không có gì thay đổi."
LangString FOREIGN ${LANG_SIMPCHINESE} "此文件夹包含其他文件。请选择空文件夹。未做任何更改。"
LangString FOREIGN ${LANG_ARABIC} "يحتوي هذا المجلد على ملفات أخرى. اختر مجلدًا فارغًا. لم يتغير أي شيء."
LangString TYPE_NAME ${LANG_ENGLISH} "Bitrix24 connector"
LangString TYPE_NAME ${LANG_RUSSIAN} "Коннектор Битрикс24"
LangString TYPE_NAME ${LANG_GERMAN} "Bitrix24-Connector"
LangString TYPE_NAME ${LANG_SPANISH} "Conector de Bitrix24"
LangString TYPE_NAME ${LANG_PORTUGUESEBR} "Conector do Bitrix24"
LangString TYPE_NAME ${LANG_FRENCH} "Connecteur Bitrix24"
LangString TYPE_NAME ${LANG_POLISH} "Konektor Bitrix24"
LangString TYPE_NAME ${LANG_TURKISH} "Bitrix24 bağlayıcısı"
LangString TYPE_NAME ${LANG_VIETNAMESE} "Trình kết nối Bitrix24"
LangString TYPE_NAME ${LANG_SIMPCHINESE} "Bitrix24 连接器"
LangString TYPE_NAME ${LANG_ARABIC} "موصل Bitrix24"

LangString KEEP ${LANG_ENGLISH} "Keep your unsaved connectors, history, settings and sign-ins for a later installation? Connectors that you saved as files stay in any case."
LangString KEEP ${LANG_RUSSIAN} "Оставить несохранённые коннекторы, историю, настройки и данные для входа на случай новой установки? Коннекторы, сохранённые в файлы, останутся в любом случае."
LangString KEEP ${LANG_GERMAN} "Nicht gespeicherte Connectors, Verlauf, Einstellungen und Anmeldungen für eine spätere Installation behalten? Als Dateien gespeicherte Connectors bleiben in jedem Fall."
LangString KEEP ${LANG_SPANISH} "¿Conservar los conectores sin guardar, el historial, la configuración y los inicios de sesión para una instalación posterior? Los conectores que guardaste como archivos permanecen en todo caso."
LangString KEEP ${LANG_PORTUGUESEBR} "Manter os conectores não salvos, o histórico, as configurações e os logins para uma instalação futura? Os conectores que você salvou como arquivos permanecem de qualquer forma."
LangString KEEP ${LANG_FRENCH} "Conserver les connecteurs non enregistrés, l’historique, les paramètres et les connexions pour une installation ultérieure ? Les connecteurs enregistrés dans des fichiers restent dans tous les cas."
LangString KEEP ${LANG_POLISH} "Zachować niezapisane konektory, historię, ustawienia i dane logowania na potrzeby późniejszej instalacji? Konektory zapisane jako pliki pozostaną w każdym przypadku."
LangString KEEP ${LANG_TURKISH} "Kaydedilmemiş bağlayıcılarınız, geçmişiniz, ayarlarınız ve oturumlarınız sonraki bir kurulum için saklansın mı? Dosya olarak kaydettiğiniz bağlayıcılar her durumda kalır."
LangString KEEP ${LANG_VIETNAMESE} "Giữ lại các kết nối chưa lưu, lịch sử, cài đặt và thông tin đăng nhập cho lần cài đặt sau? Các kết nối bạn đã lưu thành tệp luôn được giữ lại."
LangString KEEP ${LANG_SIMPCHINESE} "是否保留未保存的连接器、历史记录、设置和登录信息，供以后安装时使用？您另存为文件的连接器始终会保留。"
LangString KEEP ${LANG_ARABIC} "هل تريد الاحتفاظ بالموصلات غير المحفوظة والسجل والإعدادات وبيانات تسجيل الدخول لتثبيت لاحق؟ تبقى الموصلات التي حفظتها كملفات في كل الأحوال."

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
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}" "" "$(TYPE_NAME)"
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
