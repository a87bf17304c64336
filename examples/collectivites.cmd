@echo off
rem The collectivites command, run from a checkout on Windows: builds what is missing or older than its sources, then
rem runs it. Needs Java 17 or newer, and Maven 3.8 or newer for the build. Twin of the script without extension.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0.."
set "target=%root%\examples\cli\target"
set "jar=%target%\collectivites.jar"
set "stamp=%target%\collectivites.built"

if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
) else (
    set "java="
    for /f "delims=" %%j in ('where java 2^>nul') do if not defined java set "java=%%j"
)
if not defined java goto no_java
if not exist "%java%" goto no_java

set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined version set "version=%%~v"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if not defined major goto no_java
if %major% lss 17 goto old_java

rem Stale when any source, build file or directory (for what was deleted) is newer than the last build.
if not exist "%jar%" goto build
if not exist "%stamp%" goto build
powershell -NoProfile -NonInteractive -Command "$t=(Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc; $r=$env:root; $n=@(foreach($m in 'sdk-core','sdk-opendata','sdk-needs','examples\cli'){Get-Item -LiteralPath (Join-Path $r ($m+'\pom.xml'));Get-ChildItem -LiteralPath (Join-Path $r ($m+'\src\main')) -Recurse -ErrorAction SilentlyContinue})+(Get-Item -LiteralPath (Join-Path $r 'pom.xml'))+(Get-Item -LiteralPath (Join-Path $r 'examples\pom.xml')) | Where-Object {$_.LastWriteTimeUtc -gt $t} | Select-Object -First 1; if($n){exit 9}else{exit 0}"
if not errorlevel 9 goto run

:build
where mvn >nul 2>nul || goto no_maven
echo collectivites: construction en cours, une minute environ la premiere fois (building, about a minute the first time) ... 1>&2
if not exist "%target%" mkdir "%target%"
type nul > "%stamp%.next"
rem Tests, reports and checks are for "mvn verify"; here only the classes are wanted.
call mvn -q -B -f "%root%\pom.xml" -pl examples/cli -am -P "!checks" -Dmaven.test.skip=true -Djacoco.skip=true -Dcyclonedx.skip=true -Dmaven.source.skip=true -Denforcer.skip=true package > "%target%\build.log" 2>&1 < nul
if errorlevel 1 goto broken
move /y "%stamp%.next" "%stamp%" >nul

:run
rem Accents need the UTF-8 code page; what was set before is set again at the end.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "page=%%c"
set "page=%page: =%"
set "page=%page:.=%"
chcp 65001 >nul
"%java%" -Xshare:auto -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%

:no_java
echo collectivites: Java 17 ou plus recent est necessaire (Java 17 or newer is needed) 1>&2
exit /b 2
:old_java
echo collectivites: Java 17 ou plus recent est necessaire, %version% trouve (Java 17 or newer is needed) 1>&2
exit /b 2
:no_maven
echo collectivites: Maven (mvn) est necessaire pour la premiere construction (Maven is needed to build) 1>&2
exit /b 2
:broken
echo collectivites: la construction a echoue, voir (the build failed, see) %target%\build.log 1>&2
exit /b 2
