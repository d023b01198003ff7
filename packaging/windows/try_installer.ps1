# Installs dist/*-setup.exe silently, uses the program, and uninstalls it; the self-test's pictures go to pictures/.
$ErrorActionPreference = "Stop"
$setup = Get-Item dist/*-setup.exe
Start-Process $setup -ArgumentList "/S" -Wait
$place = "$env:LOCALAPPDATA\Programs\Connector Configurator"
$kept = New-Item -Force -ItemType File "$env:LOCALAPPDATA\connector-configurator\kept.txt"
python packaging/check_program.py "$place\configurator.exe" --pictures pictures
if ($LASTEXITCODE) { exit $LASTEXITCODE }
Start-Process "$place\uninstall.exe" -ArgumentList "/S", "_?=$place" -Wait
if (Test-Path "$place\configurator.exe") { throw "The program is still there" }
if (-not (Test-Path $kept)) { throw "What belongs to the user is gone, though nobody was asked" }
