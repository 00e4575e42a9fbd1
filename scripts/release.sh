#!/bin/sh
# A folder and a zip that need nothing installed: the program and a trimmed runtime of its own (jlink).
# Result: release/parley-VERSION-OS-ARCH and the same as .zip; for the system this runs on.
set -eu
cd "$(dirname "$0")/.."
. ./scripts/jdk.sh
parley_find_jdk
parley_find_maven
"$PARLEY_MVN" -B -q -DskipTests package
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
name=parley-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
out=release/$name
rm -rf "$out" "$out.zip"
mkdir -p "$out"
cp -R app/target/parley/lib "$out/lib"
cp LICENSE NOTICE README.md "$out/"
cp -R examples "$out/examples"

# What the program and its parts use (jdeps -s on each jar), and what they only look up by name: the charsets of old
# files, elliptic curves for signed PDFs, zip files as file systems, names and management for the web server, the
# interfaces of style sheets for drawings in documents.
modules=java.base,java.desktop,java.logging,java.xml,java.xml.crypto,java.management,java.naming,jdk.unsupported
modules=$modules,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.crypto.ec,jdk.xml.dom
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=en,fr \
    --strip-debug --no-header-files --no-man-pages --compress=zip-9 --output "$out/runtime"

cat >"$out/parley" <<'TEXT'
#!/bin/sh
# Starts Parley from its own folder, with its own runtime.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
# Java reads paths by the locale's encoding; without a UTF-8 one, an accent in a folder's name would stop it.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
    *)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac
cache=
[ -f "$here/parley.aot" ] && cache=-XX:AOTCache=$here/parley.aot
# The workbench runs all day: at most half a gigabyte in all. PARLEY_JAVA_OPTIONS=-Xmx2g gives it more.
heap=
case "${1:-}" in
    "" | serve | --no-browser) heap=-Xmx352m ;;
esac
# shellcheck disable=SC2086
exec "$here/runtime/bin/java" ${cache:+"$cache"} $heap -XX:+UseSerialGC -Xlog:disable --sun-misc-unsafe-memory-access=allow \
    --enable-native-access=ALL-UNNAMED -Dparley.examples="$here/examples" ${cache:+"-Dparley.aot=$here/parley.aot"} ${PARLEY_JAVA_OPTIONS:-} -cp "$here/lib/parley-app.jar" parley.app.Main "$@"
TEXT
chmod +x "$out/parley"
"$JAVA_HOME/bin/java" scripts/ZipFolder.java "$out"
du -sh "$out" "$out.zip"
