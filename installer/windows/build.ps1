# Makes the per-user installer for Windows (.msi) in installer\target.
# Needs JDK 25 in JAVA_HOME, Maven, and the WiX Toolset that jpackage asks for.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$target = "$root\installer\target"
$name = 'realtime-agenda'
$java = "$env:JAVA_HOME\bin\java.exe"
$jpackage = "$env:JAVA_HOME\bin\jpackage.exe"

if (-not (Test-Path $java)) {
  throw 'The installer needs JDK 25 or newer: install one, and name it in JAVA_HOME.'
}
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $target
New-Item -ItemType Directory $target | Out-Null
# everything in it is as old as the commit
$env:SOURCE_DATE_EPOCH = git -C $root log -1 --format=%ct

Push-Location $root
try {
  mvn -B -ntp -pl desktop-app -am '-Dmaven.test.skip=true' -Psbom package `
    dependency:build-classpath '-DincludeScope=runtime' '-Dmdep.outputFile=target/dependencies.classpath'
} finally {
  Pop-Location
}
$app = "$root\desktop-app\target"
$jar = Get-ChildItem "$app\desktop-app-*.jar" | Select-Object -First 1
$version = $jar.BaseName -replace '^desktop-app-', ''
$classPath = "$app\agenda.classpath"
Set-Content -NoNewline $classPath "$($jar.FullName);$(Get-Content -Raw "$app\dependencies.classpath")"

& $java '-Djava.awt.headless=true' "$root\installer\icon\RenderIcon.java" `
  "$root\installer\icon\$name.svg" "$target\icons" 16 32 48 256
& $java "$root\installer\icon\IcoFile.java" "$target\$name.ico" `
  "$target\icons\16.png" "$target\icons\32.png" "$target\icons\48.png" "$target\icons\256.png"

$cache = & $java "$root\installer\AppImage.java" $classPath "$app\sbom.xml" $version `
  "$target\$name.ico" "$target\image" | Select-Object -Last 1
$image = "$target\image\$name"

# starts it once on an empty calendar, so that the next start finds its classes ready
$config = "$image\app\$name.cfg"
$trained = Get-Content $config
$trained -replace '-XX:AOTCache=', '-XX:AOTCacheOutput=' | Set-Content $config
$trainingHome = New-Item -ItemType Directory (Join-Path $env:TEMP "agenda-$PID")
Set-Content "$($trainingHome.FullName)\window.properties" 'start=this-computer'
$window = Start-Process -PassThru "$image\$name.exe" -ArgumentList '--home', $trainingHome.FullName
Start-Sleep 30
$window.CloseMainWindow() | Out-Null
$window.WaitForExit(120000) | Out-Null
Set-Content $config $trained
Remove-Item -Recurse -Force $trainingHome
if (-not (Test-Path $cache)) {
  throw "There is no $cache"
}

& $jpackage --type msi --name 'Realtime Agenda' --app-version $version --app-image $image `
  --license-file "$root\LICENSE" --dest $target --win-per-user-install --win-menu --win-shortcut-prompt `
  --win-upgrade-uuid 3f0d1a52-6f3c-4f0e-9a50-2f1f5d7b9c61
Get-ChildItem "$target\*.msi" | Select-Object Name, Length
