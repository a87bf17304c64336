@echo off
rem The collectivites command, on Windows. Needs Java 17 or newer. Twin of the script without extension.
setlocal EnableExtensions DisableDelayedExpansion
set "jar=%~dp0..\collectivites.jar"

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

rem Accents need the UTF-8 code page; what was set before is set again at the end.
for /f "tokens=2 delims=:" %%c in ('chcp') do set "page=%%c"
set "page=%page: =%"
set "page=%page:.=%"
chcp 65001 >nul
"%java%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%

:no_java
echo collectivites: Java 17 ou plus recent est necessaire (Java 17 or newer is needed) 1>&2
exit /b 2
:old_java
echo collectivites: Java 17 ou plus recent est necessaire, %version% trouve (Java 17 or newer is needed) 1>&2
exit /b 2
