#!/bin/sh
# Runs one npm script of the console for Maven, and only when something it depends on has changed.
# usage: npm.sh build|check [skip], or npm.sh tools to ask only whether Node.js and npm will do
set -eu
cd "$(dirname "$0")"
task=$1
[ "${2:-false}" = true ] && exit 0

# The one place that knows which Node.js will do; the launcher asks it (task "tools") before it builds.
refuse() {
  printf '%s\n' \
    "构建网页界面需要 Node.js 20.19 及以上的 20 版、22.12 及以上的版本和 npm，当前为：$1。" \
    "Debian 12 自带的是 18，不够新。可用 apt-get install npm && npm install -g node@22 安装，或见 https://nodejs.org；不构建界面用 -Dskip.web=true。" \
    "Building the web console needs Node.js 20.19 or newer of line 20, or 22.12 or newer, with npm; found: $1." \
    "Debian 12's own package is 18, too old: apt-get install npm && npm install -g node@22, or see https://nodejs.org;" \
    "-Dskip.web=true builds without the console." >&2
  exit 1
}
command -v node >/dev/null 2>&1 || refuse "没有 Node.js / no Node.js"
command -v npm >/dev/null 2>&1 || refuse "$(node --version)，没有 npm / no npm"
found=$(node --version)
major=${found#v} && major=${major%%.*}
minor=${found#*.} && minor=${minor%%.*}
if [ "$major" -lt 20 ] || [ "$major" -eq 21 ] ||
  { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; } || { [ "$major" -eq 22 ] && [ "$minor" -lt 12 ]; }; then
  refuse "$found"
fi
[ "$task" = tools ] && exit 0

tools=$(cat package.json package-lock.json .npmrc | sha256sum | cut -d' ' -f1)
sources=$({
  node --version
  echo "$tools"
  find src public -path src/main -prune -o -path src/test -prune -o -type f -print | LC_ALL=C sort
  find src public -path src/main -prune -o -path src/test -prune -o -type f -print | LC_ALL=C sort | xargs cat
  cat ../../docs/reference/openapi.yaml
  cat index.html vite.config.ts tsconfig.json eslint.config.js .prettierrc.json .prettierignore
} | sha256sum | cut -d' ' -f1)

stamp=target/web-$task.stamp
site=target/classes/META-INF/resources/index.html
if [ "$(cat "$stamp" 2>/dev/null)" = "$sources" ] && { [ "$task" != build ] || [ -f "$site" ]; }; then
  echo "console: nothing changed since the last $task"
  exit 0
fi

# The Java modules are built one after the other, which leaves a core idle now and then: the console, built beside them,
# takes what they leave instead of delaying them.
if [ "$(cat node_modules/.mingquan 2>/dev/null)" != "$tools" ]; then
  echo "console: installing packages"
  nice npm ci --no-audit --no-fund --loglevel=error
  echo "$tools" >node_modules/.mingquan
fi

echo "console: npm run $task"
nice npm run --silent "$task"
mkdir -p target
echo "$sources" >"$stamp"
