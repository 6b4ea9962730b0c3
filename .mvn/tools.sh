# Finds what a build needs (exports JAVA_HOME), or says what is missing. Sourced by ./run and ./test.
needed_jdk=25
HOME=${HOME-/}

jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
    too_old=
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null)
    for candidate in "${JAVA_HOME-}" "${on_path%/bin/java}" \
        /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/*java* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        version=$(jdk_version "$candidate") || continue
        if [ "${version:-0}" -ge "$needed_jdk" ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
        too_old="$too_old
  $candidate (version ${version:-unknown})"
    done
    {
        echo "Cannot go on: no JDK of version $needed_jdk or later (a JDK, with javac; a JRE is not enough)."
        [ -z "$too_old" ] || echo "Found, but too old:$too_old"
        echo "Install one (https://adoptium.net has them) and set JAVA_HOME if it lies in an unusual place."
    } >&2
    return 1
}

find_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    echo "Cannot go on: Maven (the command mvn, 3.8.7 or later) is not on the PATH." >&2
    return 1
}

# Installs Debian packages where that can be done without asking anybody.
install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then as_root=; else as_root='sudo -n'; fi
    $as_root apt-get -qq update && $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@"
}

# npm fetches the pages' styles and scripts, by lock file. Nothing of it is part of what runs.
find_npm() {
    command -v npm >/dev/null 2>&1 && return 0
    echo "Installing npm, which fetches the pages' styles and scripts"
    install_packages npm >/dev/null 2>&1
    command -v npm >/dev/null 2>&1 && return 0
    echo "Cannot go on: npm (it comes with Node.js) is not on the PATH and could not be installed; the build fetches the pages' styles and scripts with it." >&2
    return 1
}
