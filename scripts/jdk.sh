# Finds a JDK 25 or newer without starting a JVM and leaves its folder in JAVA_HOME.
# Sourced by ./parley and ./dev. Order: PARLEY_JAVA_HOME, JAVA_HOME, the PATH, the usual folders.
# The number stands in the JDK's own `release` file: JAVA_VERSION="25.0.1".

parley_jdk_major() {
    # The major version of the JDK in folder $1, or nothing. A JDK has javac; a JRE is no use to Maven.
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

parley_jdk_fits() {
    [ -n "$1" ] || return 1
    major=$(parley_jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge 25 ]
}

parley_find_jdk() {
    if [ -n "${PARLEY_JAVA_HOME:-}" ]; then
        if parley_jdk_fits "$PARLEY_JAVA_HOME"; then
            JAVA_HOME=$PARLEY_JAVA_HOME
            export JAVA_HOME
            return 0
        fi
        echo "PARLEY_JAVA_HOME is $PARLEY_JAVA_HOME, which holds no JDK 25 or newer. Set it to the folder of one, or unset it." >&2
        return 1
    fi
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        on_path=${on_path%/bin/javac}
    fi
    for home in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
        if parley_jdk_fits "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "Parley needs a JDK 25 or newer and found none (looked at PARLEY_JAVA_HOME, JAVA_HOME, the PATH and the usual folders). Install one, for example Eclipse Temurin 25, or set PARLEY_JAVA_HOME to its folder." >&2
    return 1
}

parley_find_maven() {
    # Leaves the command that runs Maven in PARLEY_MVN.
    for mvn in "${PARLEY_MAVEN_HOME:+$PARLEY_MAVEN_HOME/bin/mvn}" "$(command -v mvn 2>/dev/null || true)" \
        "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "${M2_HOME:+$M2_HOME/bin/mvn}" \
        /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn /usr/local/bin/mvn \
        /opt/homebrew/bin/mvn "$HOME"/.sdkman/candidates/maven/current/bin/mvn; do
        if [ -n "$mvn" ] && [ -x "$mvn" ]; then
            PARLEY_MVN=$mvn
            return 0
        fi
    done
    echo "Parley is built with Apache Maven 3.8.7 or newer and found none. Install it (Debian: apt install maven), or set PARLEY_MAVEN_HOME to its folder." >&2
    return 1
}
