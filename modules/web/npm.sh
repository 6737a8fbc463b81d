#!/bin/sh
# Runs one npm script of the console for Maven, and only when something it depends on has changed.
# usage: npm.sh build|check [skip]
set -eu
cd "$(dirname "$0")"
task=$1
[ "${2:-false}" = true ] && exit 0

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The console needs Node.js 20.19 or newer with npm, and neither is on the PATH." >&2
  echo "Install them (Debian: apt-get install nodejs npm), or build without the console: -Dskip.web=true" >&2
  exit 1
fi
if ! node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>22||(a===22&&b>=12)||(a===20&&b>=19)?0:1)'; then
  echo "The console needs Node.js 20.19 or newer (22.12 or newer of the later line); this is $(node --version)." >&2
  exit 1
fi

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

if [ "$(cat node_modules/.mingquan 2>/dev/null)" != "$tools" ]; then
  echo "console: installing packages"
  npm ci --no-audit --no-fund --loglevel=error
  echo "$tools" >node_modules/.mingquan
fi

echo "console: npm run $task"
npm run --silent "$task"
mkdir -p target
echo "$sources" >"$stamp"
